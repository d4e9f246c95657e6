/** The page that shows every kind of message as each place shows it, made of what each place is sent. */
@NullMarked
package floorwire.app.gallery;

import org.jspecify.annotations.NullMarked;
