/** What a release is understood to say: observations, claims, targets, projects and rejections. */
@NullMarked
package quarterdeck.reading.observation;

import org.jspecify.annotations.NullMarked;
