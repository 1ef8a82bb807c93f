package druppel.platform.teams.render;

import druppel.message.Block;
import druppel.message.Block.Someone;
import druppel.message.Card;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import tools.jackson.databind.node.ObjectNode;

/// People who are introduced on a card, as mentions: Teams shows no names for ids, but who presses
/// or hovers over a mention sees who it is and can write to them.
///
/// The words of a mention are the remark, numbered where there are several, for Teams finds the
/// person by them.
record MentionEntities(Map<Someone, String> words) {
    private static final Pattern OBJECT_ID = Pattern.compile("(?i)[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final int LONGEST = 100;

    static MentionEntities of(Card card) {
        List<Someone> people = card.blocks().stream()
                .filter(Block.People.class::isInstance)
                .map(Block.People.class::cast)
                .filter(Block.People::introduced)
                .flatMap(block -> block.people().stream())
                .filter(one -> OBJECT_ID.matcher(one.id()).matches())
                .distinct()
                .toList();
        return new MentionEntities(IntStream.range(0, people.size())
                .boxed()
                .collect(Collectors.toMap(people::get, place -> words(people, place))));
    }

    /// The line of somebody who is mentioned.
    Optional<ObjectNode> line(Someone someone) {
        return Optional.ofNullable(words.get(someone))
                .map(called -> ElementRenderer.element("TextBlock")
                        .put("text", tag(called))
                        .put("wrap", true));
    }

    /// Who stands behind the words, as Teams wants to be told beside the card's body.
    List<ObjectNode> entities() {
        return words.entrySet().stream()
                .sorted(Map.Entry.comparingByValue())
                .map(entry -> entity(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static ObjectNode entity(Someone someone, String called) {
        ObjectNode entity = ElementRenderer.element("mention").put("text", tag(called));
        entity.putObject("mentioned").put("id", someone.id()).put("name", called);
        return entity;
    }

    private static String words(List<Someone> people, int place) {
        String remark = TeamsText.escaped(people.get(place).remark(), LONGEST);
        return people.size() > 1 ? remark + " (" + (place + 1) + ")" : remark;
    }

    private static String tag(String called) {
        return "<at>" + called + "</at>";
    }
}
