// PNGs by a library: node tests/bench/rasterize.mjs CACHE TOOL FOLDER OUTPUT SIZE...
// `resvg` and `sharp` as their guides show them; the icon's longer side is SIZE px. A drawing that fails is named on stderr.
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { availableParallelism } from 'node:os'
import { join, resolve } from 'node:path'

const [cache, tool, folder, output, ...sizes] = process.argv.slice(2)
const fromCache = createRequire(join(resolve(cache), 'package.json'))
const POINTS = 72 // of an inch: sharp counts the density of an SVG from there

/** Each gives, for one drawing, what draws it at a size. */
function resvg() {
  const { Resvg } = fromCache('@resvg/resvg-js')
  const font = { loadSystemFonts: false }
  return async (svg) => {
    const { width, height } = new Resvg(svg, { font })
    const mode = height > width ? 'height' : 'width'
    return (size) => new Resvg(svg, { font, fitTo: { mode, value: size } }).render().asPng()
  }
}

function sharp() {
  const load = fromCache('sharp')
  return async (svg) => {
    const { width, height } = await load(svg).metadata()
    const density = (size) => Math.min(Math.max((POINTS * size) / Math.max(width, height), 1), 100000)
    return (size) => load(svg, { density: density(size) }).resize(size, size, { fit: 'inside' }).png().toBuffer()
  }
}

const open = { resvg, sharp }[tool]()
mkdirSync(output)
const files = readdirSync(folder).sort()
async function work() {
  for (let file = files.shift(); file; file = files.shift()) {
    try {
      const draw = await open(readFileSync(join(folder, file)))
      for (const size of sizes) {
        writeFileSync(join(output, file.replace(/svg$/, `${size}.png`)), await draw(Number(size)))
      }
    } catch (error) {
      console.error(`${file}: ${String(error.message ?? error).split('\n')[0]}`)
    }
  }
}
await Promise.all(Array.from({ length: availableParallelism() }, work))
