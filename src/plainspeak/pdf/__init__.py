"""Reads the pages of a PDF: characters from an engine, then words, lines, regions, paragraphs.

Each step is a module of its own and takes what the step before it gives; `read` runs them.

    engines             the file      -> `Page`s of `Glyphs`, by pdfium or else by pdfminer
    words               glyphs        -> `Word`s; doubles leaves out letters printed twice
    lines               words         -> `Line`s
    layout              a page        -> `Region`s in reading order; grids finds drawn tables, flow and gutters columns
    furniture           all pages     -> which lines are repeated headers, footers and page numbers
    paragraphs          a region      -> `Paragraph`s; breaks, steps and markers say where one begins
    kinds               paragraphs    -> headings, list items, captions, footnotes
    joins               paragraphs    -> those cut in two by the end of a page or column put together again
    emit                paragraphs    -> the document; hyphens says which words keep theirs
    coverage            all pages     -> what could not be read
"""
