package floorwire.app;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import floorwire.congress.Legislator;
import floorwire.congress.Members;
import floorwire.feed.govinfo.BillStatusFiles;
import floorwire.feed.legislators.Legislators;
import floorwire.feed.legislators.LegislatorsException;
import floorwire.feed.legislators.LegislatorsParser;

/**
 * Members from files, without a database.
 *
 * @param problems what could not be read and why
 */
record MembersFiles(Members members, List<String> problems) {

    static MembersFiles read(List<Path> paths) {
        // whoever has terms with dates goes before who has not
        List<Legislator> dated = new ArrayList<>();
        List<Legislator> others = new ArrayList<>();
        List<String> problems = new ArrayList<>(0);
        var parser = new LegislatorsParser();
        new BillStatusFiles(paths).forEach(found -> {
            switch (found) {
                case BillStatusFiles.Problem problem -> problems.add(problem.name() + ": " + problem.reason());
                case BillStatusFiles.Document document -> {
                    try {
                        Legislators list = parser.parse(document.bytes());
                        list.people().forEach(one -> (one.lastTerm().flatMap(term -> term.start()).isPresent() ? dated : others).add(one));
                        list.unreadable().forEach(reason -> problems.add(document.name() + ": " + reason));
                    } catch (LegislatorsException e) {
                        problems.add(document.name() + ": " + e.getMessage());
                    }
                }
            }
        });
        dated.addAll(others);
        return new MembersFiles(new Members(dated), List.copyOf(problems));
    }
}
