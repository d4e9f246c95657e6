package floorwire.feed.congressgov;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a text version's files are. The API prints addresses at www.congress.gov, which answers programs with a browser challenge
 * (api.congress.gov#46, #203, #207, #325): they are told as GovInfo's addresses of the same files, which is also what GovInfo's own copy
 * prints, one XML file for each version (captured: H.R. 3076 of the 117th in both forms).
 */
final class TextFiles {
    private static final Pattern FILE =
            Pattern.compile("https?://(?:www\\.)?congress\\.gov/.*/((?:BILLS|PLAW)-[0-9a-z]+(_uslm)?)\\.(xml|htm|pdf)");

    private TextFiles() {}

    static List<String> urls(List<Item> formats) {
        List<String> printed = formats.stream().map(format -> format.text("url")).filter(url -> !url.isEmpty()).toList();
        List<String> xml = printed.stream().filter(url -> kind(url).filter("xml"::equals).isPresent()).toList();
        Optional<String> plain = xml.stream().filter(url -> !url.endsWith("_uslm.xml")).findFirst();
        return plain.or(() -> xml.stream().findFirst()).map(List::of).orElse(printed).stream().map(TextFiles::atGovInfo).toList();
    }

    private static Optional<String> kind(String url) {
        Matcher file = FILE.matcher(url);
        return file.matches() ? Optional.of(file.group(3)) : Optional.empty();
    }

    private static String atGovInfo(String url) {
        Matcher file = FILE.matcher(url);
        if (!file.matches()) {
            return url;
        }
        String folder = file.group(3).equals("htm") ? "html" : file.group(3);
        return "https://www.govinfo.gov/content/pkg/" + file.group(1) + "/" + folder + "/" + file.group(1) + "." + file.group(3);
    }
}
