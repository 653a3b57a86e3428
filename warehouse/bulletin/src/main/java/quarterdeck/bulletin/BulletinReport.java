package quarterdeck.bulletin;

import java.nio.file.Path;

/**
 * What a bulletin came to.
 *
 * @param front the page to open first
 * @param files how many files the site has
 * @param written how many of them changed
 * @param removed how many of an earlier bulletin are gone
 * @param largestPage bytes of the largest page
 * @param quarter the quarter it is about, empty where the mart has none
 */
public record BulletinReport(
        Path front, int files, int written, int removed, int largestPage, String quarter, double seconds) {}
