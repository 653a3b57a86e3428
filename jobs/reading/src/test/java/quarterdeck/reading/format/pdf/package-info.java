/** Reading PDF files that the tests draw. */
@org.jspecify.annotations.NullMarked
package quarterdeck.reading.format.pdf;
