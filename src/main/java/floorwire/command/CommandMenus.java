package floorwire.command;

import java.util.List;

/**
 * What platforms show beside the commands themselves: {@code commands/menus.yaml}.
 *
 * @param groups     commands of two words under one first word
 * @param onMessages what can be asked of a message by its menu
 * @param anywhere   what can be opened from anywhere, where a platform has such a menu (Slack's global shortcuts)
 */
public record CommandMenus(List<Entry> groups, List<Entry> onMessages, List<Entry> anywhere) {

    /** @param name    of a group its word; of a menu what people read, in English
     *  @param summary shown below the name, where a platform shows one; Discord shows none in a message's menu
     *  @param spanish the summary in Spanish; of a menu its name */
    public record Entry(String name, String summary, String spanish) {}
}
