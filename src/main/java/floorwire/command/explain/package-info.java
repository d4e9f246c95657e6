/**
 * The {@code explain} data files and their reader: what the law and the rules say, each claim with the source it rests on, and the words in
 * which people ask for it. How to edit the files: {@code docs/explain.md}.
 */
@NullMarked
package floorwire.command.explain;

import org.jspecify.annotations.NullMarked;
