"""What icons are called: catalogs read, edited and exchanged with translators, and the names icons get from them."""
