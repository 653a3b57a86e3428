/** Reading documents of word processors that the tests put together. */
@org.jspecify.annotations.NullMarked
package quarterdeck.reading.format.word;
