/**
 * The words of bills: sections as a version of a text has them, and what became of each between two versions.
 *
 * <p>Nothing here does I/O or knows a format: two XML formats become the same {@link floorwire.text.BillText}.
 */
@NullMarked
package floorwire.text;

import org.jspecify.annotations.NullMarked;
