package floorwire.command.explain;

import java.util.List;
import java.util.Set;

/** What a question's words were taken for. */
public sealed interface Found {

    /**
     * One explanation.
     *
     * @param surely whether the words are those of the explanation, so that they may be taken for it where no command is named
     * @param topics the topics that are spoken of, of those the explanation has
     */
    record One(Explanation explanation, boolean surely, Set<String> topics) implements Found {}

    /** More than one, the likeliest first. */
    record Several(List<Explanation> explanations) implements Found {}

    /** None; those that come nearest, the likeliest first, if any does. */
    record None(List<Explanation> nearest) implements Found {}
}
