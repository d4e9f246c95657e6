package floorwire.command;

import java.util.List;

/**
 * What platforms show beside the commands themselves: {@code commands/menus.yaml}.
 *
 * @param groups     commands of two words under one first word
 * @param onMessages what can be asked of a message by its menu
 */
public record CommandMenus(List<Entry> groups, List<Entry> onMessages) {

    /** @param name    of a group its word; of a message's menu what people read, in English; {@code summary} is empty there
     *  @param spanish the summary in Spanish; of a message's menu its name */
    public record Entry(String name, String summary, String spanish) {}
}
