"""Reads the pages of a PDF: characters from an engine, then words, lines, regions, paragraphs.

Each step is a module of its own and takes what the step before it gives:

    pdfium, pdfminer    the file       -> `Page`s of `Glyph`s
    words               glyphs         -> `Word`s
    lines               words          -> `Line`s
    grids, columns      words          -> `Region`s in reading order
    furniture           all pages      -> which lines are repeated headers, footers and page numbers
    paragraphs          a region       -> `Paragraph`s
    kinds               all paragraphs -> headings, list items, captions, footnotes
    joins               all paragraphs -> paragraphs cut in two by a page or column break put together again
    emit                paragraphs     -> the document
"""
