package floorwire.torment;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What stands at the end, place by place: a channel, a thread under a message, a post of a forum.
 *
 * @param places each with its messages, oldest first
 */
record Stood(Map<String, Place> places) {

    /** A sign of life tells when the sources were last asked, as of its sending: a kill before the look moves that, and both are true. */
    private static final Pattern MOMENT = Pattern.compile("(?<=sources checked, last )[^\\n]*");
    /** What is said of a post whose first request may have been done. */
    private static final Pattern CONFESSION = Pattern.compile("This may repeat an earlier post[^\\n]*\\n?");

    /** A post goes without its picture where that is not taken or not there in time. */
    private static final Pattern PICTURE = Pattern.compile("(?m)^Seats in a half circle,[^\\n]*\\n?");

    /**
     * One message.
     *
     * @param mark      of the delivery that it was made for
     * @param text      as it reads now, its buttons and what it answers included
     * @param confesses whether it says that it may repeat an earlier one
     */
    record Message(String mark, String text, boolean confesses) {}

    /**
     * Where messages stand.
     *
     * @param index  whether it lists a forum's posts, whose words stand in their own places too
     * @param unread whether the program may not look what stands there
     */
    record Place(List<Message> messages, boolean index, boolean unread) {

        static final Place NONE = new Place(List.of(), false, false);

        Place(List<Message> messages, boolean index) {
            this(messages, index, false);
        }
    }

    /** Its words but for what may differ though nothing is wrong. */
    static String lasting(String text) {
        String words = PICTURE.matcher(text).replaceAll("");
        return CONFESSION.matcher(MOMENT.matcher(words).replaceAll("(a time)")).replaceAll("").strip();
    }

    static boolean confesses(String text) {
        return CONFESSION.matcher(text).find();
    }
}
