package druppel.testing;

import static org.assertj.core.api.Assertions.assertThat;

import druppel.chat.Reply;
import druppel.chat.UserAction;
import druppel.domain.Language;
import druppel.domain.delivery.MessageRef;
import druppel.domain.member.PlatformUser;
import druppel.domain.member.UserProfile;
import druppel.message.Block;
import druppel.message.Button;
import druppel.message.Card;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// Interpreter of dialogue scripts, in which one person at a time talks with the bot. The lines of a script:
///
/// ```
/// # what the script shows
/// at 2026-11-30T08:59 Europe/Amsterdam   sets the clock, and the time zone that the platform reports
/// > start                       sends this text
/// / tip trust                   sends this as a slash command
/// >> open                       opens the conversation
/// >> admin                      makes the person an admin
/// >> as bram                    switches to another person
/// >> elsewhere                  switches to another platform, as the same person; >> here switches back
/// >> press done                 presses the newest button whose action starts with this
/// >> press settings at=8:30 | days=mon,tue     the same with these field values
/// >> press 3 done               presses the third button before the newest one
/// >> reply 0 It went well       replies in the thread of the newest nudge, or of an earlier one by its number
/// >> edit It went very well     edits the last message
/// >> press shared               shares a text: messages to everyone count as messages of the bot
/// >> delete                     deletes the last message
/// wind PT24H                    lets time pass, like: wind to 2026-12-04T17:00
/// outage PT24H                  lets time pass while the bot is down
/// < Welcome*                    expects this message since the last action, after the messages expected
///                               before it; * matches any text; [Done] is a button
/// <! Sorry                      expects no such message
/// < nothing                     expects no message
/// ```
///
/// `{code}` is replaced by the newest code that was shown, and `a{300}` by three hundred times the letter a.
public final class Dialogue implements AutoCloseable {
    private static final Pattern REPEATED = Pattern.compile("(.)\\{(\\d+)}");

    private final Path folder;
    private final Language language;
    private final Map<String, Consumer<String>> lines = new LinkedHashMap<>();
    private int said;
    private Optional<TestApplication> house = Optional.empty();
    private ZoneId zone = TestApplication.AMSTERDAM;
    private PlatformUser who = TestApplication.ANNA;
    private int heard;

    public Dialogue(Path folder, Language language) {
        this.folder = folder;
        this.language = language;
        lines.put("#", text -> {});
        lines.put("at ", this::begin);
        lines.put("> ", this::say);
        lines.put("/ ", this::ask);
        lines.put(">> open", text -> act(new UserAction.Opened("e", who)));
        lines.put(">> press ", this::press);
        lines.put(">> reply ", this::reply);
        lines.put(">> edit ", this::edit);
        lines.put(">> delete", text -> act(new UserAction.Deleted("e", who, lastSaid())));
        lines.put(">> admin", text -> house().chat.knows(who, UserProfile.Role.ADMIN));
        lines.put(">> as ", name -> who = TestApplication.person(name));
        lines.put(">> elsewhere", text -> who = TestApplication.ANNA_ELSEWHERE);
        lines.put(">> here", text -> who = TestApplication.ANNA);
        lines.put("wind ", words -> wind(words, target -> house().windTo(target)));
        lines.put("outage ", words -> wind(words, this::outage));
        lines.put(
                "< nothing", text -> assertThat(house().chatTranscript.fresh()).isEmpty());
        lines.put("< ", this::hear);
        lines.put("<! ", this::hearNot);
    }

    public void play(List<String> script) {
        for (int line = 0; line < script.size(); line++) {
            try {
                play(script.get(line));
            } catch (AssertionError | RuntimeException failure) {
                String where = "line " + (line + 1) + ", " + script.get(line) + "\n";
                throw new AssertionError(where + failure.getMessage(), failure);
            }
        }
    }

    @Override
    public void close() {
        house.ifPresent(TestApplication::close);
    }

    private void play(String line) {
        if (line.isBlank()) {
            return;
        }
        String known = lines.keySet().stream()
                .filter(line::startsWith)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no such line"));
        String rest = line.substring(known.length()).strip();
        Optional.ofNullable(lines.get(known)).orElseThrow().accept(repeated(coded(rest)));
    }

    private void begin(String clock) {
        String[] words = clock.split(" ", -1);
        zone = ZoneId.of(words[1]);
        house = Optional.of(new TestApplication(
                folder,
                moment(words[0]),
                new UserProfile(Optional.of(zone), language, UserProfile.Role.PERSON),
                TestApplication.SHIPPED));
    }

    private void say(String text) {
        say(text, Optional.empty());
    }

    private void say(String text, Optional<MessageRef> thread) {
        Confidential.written(text);
        said++;
        act(new UserAction.Said("e", who, text, lastSaid(), thread));
    }

    private void ask(String text) {
        act(new UserAction.Asked("e", who, text));
    }

    private void press(String words) {
        String[] parts = words.split(" ", 2);
        boolean back = parts[0].matches("\\d+");
        String[] rest = back ? parts[1].split(" ", 2) : parts;
        MessageRef message = message(rest[0], back ? Integer.parseInt(parts[0]) : 0);
        Card card = house().chatTranscript.card(message);
        Button button = card.buttons().stream()
                .filter(one -> one.action().startsWith(rest[0]))
                .findFirst()
                .orElseThrow();
        Map<String, String> values = filledIn(card, rest.length > 1 ? rest[1] : "");
        button.words().ifPresent(carried -> values.put(Button.WORDS, carried));
        act(new UserAction.Pressed("e", who, Optional.of(message), button.action(), values), message);
    }

    private void reply(String words) {
        String[] parts = words.split(" ", 2);
        MessageRef nudge = nudges().get(Integer.parseInt(parts[0]));
        say(parts[1], Optional.of(nudge));
    }

    private void edit(String text) {
        act(new UserAction.Edited("e", who, lastSaid(), text));
    }

    private void outage(Instant target) {
        house().jumpTo(target);
        house().tick();
    }

    private void wind(String words, Consumer<Instant> winding) {
        house().chatTranscript.look();
        heard = 0;
        Instant target = words.startsWith("to ")
                ? moment(words.substring(3))
                : house().now.get().plus(Duration.parse(words));
        winding.accept(target);
    }

    private void hear(String wanted) {
        List<String> fresh = house().chatTranscript.fresh();
        Pattern pattern = pattern(wanted);
        int at = heard;
        while (at < fresh.size() && !pattern.matcher(fresh.get(at)).find()) {
            at++;
        }
        assertThat(at).as("in\n" + String.join("\n", fresh)).isLessThan(fresh.size());
        heard = at;
    }

    private void hearNot(String unwanted) {
        assertThat(house().chatTranscript.fresh()).noneMatch(pattern(unwanted).asPredicate());
    }

    private void act(UserAction action) {
        act(action, new MessageRef(who.user(), "none"));
    }

    private void act(UserAction action, MessageRef pressed) {
        house().chatTranscript.look();
        heard = 0;
        Reply given = house().dialogService.answer(action).to(action).inline();
        given.publicPost().ifPresent(words -> house().chatTranscript.add("everyone", words.card()));
        Reply reply = given.afterPublicPost(true);
        reply.replacement().ifPresent(card -> house().chatTranscript.replace(pressed, card));
        reply.cards()
                .forEach(card ->
                        house().dialogService.sent(who, house().chatTranscript.add(who.user(), card), card));
        reply.updates().forEach(update -> house().chatTranscript.replace(update.message(), update.card()));
    }

    /// The current values of the form, with these fields changed.
    private static Map<String, String> filledIn(Card card, String changes) {
        Map<String, String> values = new HashMap<>();
        for (Block block : card.blocks()) {
            if (block instanceof Block.Input input) {
                values.put(input.name(), input.value());
            } else if (block instanceof Block.Choices choices) {
                values.put(choices.name(), String.join(",", choices.chosen()));
            }
        }
        for (String change : changes.isEmpty() ? new String[0] : changes.split(" \\| ", -1)) {
            String[] parts = change.split("=", 2);
            values.put(parts[0].strip(), parts[1].strip());
        }
        return values;
    }

    private MessageRef message(String action, int back) {
        List<MessageRef> found = house().chatTranscript.with(action);
        assertThat(found).as("messages with a button for " + action).hasSizeGreaterThan(back);
        return found.get(back);
    }

    private List<MessageRef> nudges() {
        return house().chat.arrived().stream()
                .filter(post -> post.card().buttons().stream().anyMatch(Dialogue::putsOff))
                .flatMap(post -> post.there().stream())
                .toList()
                .reversed();
    }

    private static boolean putsOff(Button button) {
        return button.action().startsWith("later:");
    }

    private MessageRef lastSaid() {
        return new MessageRef(who.user(), "said" + said);
    }

    private TestApplication house() {
        return house.orElseThrow(() -> new IllegalArgumentException("it begins with: at …"));
    }

    private Instant moment(String local) {
        return LocalDateTime.parse(local).atZone(zone).toInstant();
    }

    private static Pattern pattern(String wanted) {
        return Pattern.compile(Pattern.quote(wanted).replace("*", "\\E.*\\Q"));
    }

    private String coded(String text) {
        return text.contains("{code}")
                ? text.replace("{code}", house().chatTranscript.newestCode())
                : text;
    }

    private static String repeated(String text) {
        return REPEATED.matcher(text)
                .replaceAll((MatchResult part) -> part.group(1).repeat(Integer.parseInt(part.group(2))));
    }
}
