/**
 * What we draw: a measure's path and a roll call's seats, as PNG with its alt text and as lines of text. Glyphs are drawn from the outlines of a shipped font, so
 * that nothing depends on the fonts of the machine (docs/decisions/0024).
 */
@NullMarked
package floorwire.picture;

import org.jspecify.annotations.NullMarked;
