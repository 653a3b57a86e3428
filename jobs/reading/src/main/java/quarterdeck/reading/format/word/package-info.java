/** Documents of word processors (DOCX, DOC, ODT, RTF) and the spreadsheets that share a container with one of them. */
@NullMarked
package quarterdeck.reading.format.word;

import org.jspecify.annotations.NullMarked;
