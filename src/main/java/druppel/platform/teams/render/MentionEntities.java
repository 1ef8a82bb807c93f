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

/// Mention entities for people on a card. Teams shows no names for ids, but hovering over or selecting a
/// mention shows the person.
///
/// The text of a mention is the remark, numbered if there are several people, since Teams matches mentions by
/// text.
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

    /// The text line of a mentioned person.
    Optional<ObjectNode> line(Someone someone) {
        return Optional.ofNullable(words.get(someone))
                .map(name -> ElementRenderer.element("TextBlock")
                        .put("text", tag(name))
                        .put("wrap", true));
    }

    /// The entities for the card's `msteams` property.
    List<ObjectNode> entities() {
        return words.entrySet().stream()
                .sorted(Map.Entry.comparingByValue())
                .map(entry -> entity(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static ObjectNode entity(Someone someone, String name) {
        ObjectNode entity = ElementRenderer.element("mention").put("text", tag(name));
        entity.putObject("mentioned").put("id", someone.id()).put("name", name);
        return entity;
    }

    private static String words(List<Someone> people, int place) {
        String remark = TeamsText.escaped(people.get(place).remark(), LONGEST);
        return people.size() > 1 ? remark + " (" + (place + 1) + ")" : remark;
    }

    private static String tag(String name) {
        return "<at>" + name + "</at>";
    }
}
