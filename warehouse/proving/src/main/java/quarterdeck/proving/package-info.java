/** What tests of several modules share: how much of a proof is done, the figures they reach, marts of hostile names. */
@NullMarked
package quarterdeck.proving;

import org.jspecify.annotations.NullMarked;
