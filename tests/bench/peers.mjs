// The peers that are libraries: node tests/bench/peers.mjs CACHE PEER FOLDER OUTPUT
// `iconify` and `iconify-ink` write a folder of files, `svgstore` writes one sprite. A drawing that fails is named on
// stderr.
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'

const [cache, peer, folder, output] = process.argv.slice(2)
const fromCache = createRequire(join(resolve(cache), 'package.json'))
/** A package that offers itself to `import` only, which `require.resolve` does not find. */
function importFromCache(name) {
  const folder = join(resolve(cache), 'node_modules', name)
  const { exports } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  const entry = exports['.'].import
  return import(pathToFileURL(join(folder, entry.default ?? entry)).href)
}

const complain = (name, error) => console.error(`${name}: ${String(error.message ?? error).split('\n')[0]}`)

/**
 * Import a folder, clean each icon up, run SVGO on it, export: the flow of Iconify's own guide. With `toInk` each color,
 * and the black of what names none, becomes currentColor, as the guide has it for icons of one color.
 */
async function iconify(toInk = false) {
  const { importDirectory, cleanupSVG, isEmptyColor, parseColors, runSVGO } = await importFromCache('@iconify/tools')
  const callback = (attribute, text, color) => (!color || isEmptyColor(color) ? text : 'currentColor')
  const set = await importDirectory(folder, { prefix: 'bench', ignoreImportErrors: true })
  mkdirSync(output)
  await set.forEach(async (name, type) => {
    if (type !== 'icon') return
    try {
      const drawing = set.toSVG(name)
      await cleanupSVG(drawing)
      if (toInk) await parseColors(drawing, { defaultColor: 'currentColor', callback })
      await runSVGO(drawing)
      set.fromSVG(name, drawing)
      writeFileSync(join(output, `${name}.svg`), set.toString(name))
    } catch (error) {
      complain(name, error)
    }
  })
}

function svgstore() {
  const sprite = fromCache('svgstore')()
  for (const file of readdirSync(folder).sort()) {
    try {
      sprite.add(file.slice(0, -'.svg'.length), readFileSync(join(folder, file), 'utf8'))
    } catch (error) {
      complain(file, error)
    }
  }
  writeFileSync(output, sprite.toString())
}

await { iconify, 'iconify-ink': () => iconify(true), svgstore }[peer]()
