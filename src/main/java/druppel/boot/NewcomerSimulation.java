package druppel.boot;

import druppel.boot.CollectingChat.Post;
import druppel.chat.ContentLibrary;
import druppel.chat.Reply;
import druppel.chat.UserAction;
import druppel.config.Config;
import druppel.domain.Language;
import druppel.domain.calendar.MessageKind;
import druppel.domain.delivery.Delivery;
import druppel.domain.habit.KeptActs;
import druppel.domain.library.NudgeChoice;
import druppel.domain.library.Programme.Place;
import druppel.domain.member.Member;
import druppel.domain.member.MemberSettings;
import druppel.domain.member.Platform;
import druppel.domain.member.PlatformUser;
import druppel.domain.member.UserProfile;
import druppel.feature.library.PreviewDay;
import druppel.feature.library.PreviewDay.Line;
import druppel.feature.library.PreviewDay.Message;
import druppel.feature.selection.NudgeSelector;
import druppel.message.Button;
import druppel.message.Card;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;

/// Simulation of a newcomer who joins the evening before the first date, gets the messages of the real application, and
/// answers most of them. The same settings give the same days.
///
/// @param seed which newcomer: another one gets other nudges and answers differently
/// @param commands what they say after joining, such as `programme season`
public record NewcomerSimulation(
        Config config, ContentLibrary library, Language language, int seed, List<String> commands) {
    private static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");
    private static final LocalTime JOINS = LocalTime.of(18, 0);
    private static final LocalTime EVENING = LocalTime.of(20, 0);

    /// Runs this number of dates.
    public List<PreviewDay> days(LocalDate from, int dates) {
        Instant start = from.minusDays(1).atTime(JOINS).atZone(ZONE).toInstant();
        CollectingChat chat = new CollectingChat(new UserProfile(Optional.of(ZONE), language, UserProfile.Role.PERSON));
        try (SimulatedApplication application = new SimulatedApplication(config, library, chat, start)) {
            Run run = new Run(application, chat, new NudgeSelector(library), newcomer(application), new Random(seed));
            Stream.concat(Stream.of("start"), commands.stream()).forEach(run::ask);
            return from.datesUntil(from.plusDays(dates)).map(run::day).toList();
        }
    }

    /// The member with the number that the choice of nudges depends on.
    private PlatformUser newcomer(SimulatedApplication application) {
        MemberSettings settings =
                MemberSettings.of(new UserProfile(Optional.of(ZONE), language, UserProfile.Role.PERSON));
        Member.Progress progress = Member.Progress.begin(library.newcomersProgramme());
        for (int number = 1; number < seed; number++) {
            PlatformUser other = new PlatformUser(Platform.LOCAL, "preview", "other-" + number);
            application.store().write(rows -> rows.members().findOrAdd(other, settings, progress, application.now()));
        }
        return new PlatformUser(Platform.LOCAL, "preview", "newcomer");
    }

    private record Run(
            SimulatedApplication application,
            CollectingChat chat,
            NudgeSelector selector,
            PlatformUser user,
            Random random) {

        /// The whole day, with the answers in between.
        PreviewDay day(LocalDate date) {
            Member member = member();
            KeptActs acts = application.store().read(rows -> rows.keptActs().of(member.id()));
            NudgeChoice choice = application.store().read(rows -> selector.nudge(rows, member, date));
            Place place = selector.position(member, acts).place();
            List<Message> messages = new ArrayList<>();
            for (LocalTime time = LocalTime.of(6, 0); !time.isAfter(EVENING); time = time.plusMinutes(30)) {
                application.forwardTo(date.atTime(time).atZone(ZONE).toInstant());
                LocalTime now = time;
                chat.take().forEach(post -> messages.add(message(now, post, choice)));
            }
            return new PreviewDay(date, place, messages);
        }

        private Message message(LocalTime at, Post post, NudgeChoice choice) {
            Delivery delivery = application
                    .store()
                    .read(rows -> rows.deliveries().find(post.delivery()))
                    .orElseThrow();
            Optional<NudgeChoice> chosen = Optional.of(choice)
                    .filter(one -> delivery.messageKind() == MessageKind.NUDGE
                            && delivery.nudge().equals(Optional.of(one.nudge().id())));
            return new Message(at, delivery, post.card(), chosen, answers(post, delivery));
        }

        /// In the morning, few answer at once; in the afternoon most do.
        private List<Line> answers(Post post, Delivery delivery) {
            int drawn = random.nextInt(100);
            return switch (delivery.messageKind()) {
                case NUDGE -> drawn < 15 ? pressed(post, "done") : List.of();
                case FOLLOW_UP ->
                    pressed(post, drawn < 65 ? "done" : drawn < 80 ? "nottoday" : drawn < 90 ? "didntcomeup" : "");
                default -> List.of();
            };
        }

        private List<Line> pressed(Post post, String action) {
            return post.card().buttons().stream()
                    .filter(button -> button.action().startsWith(action + ":"))
                    .findFirst()
                    .map(button -> Stream.concat(
                                    Stream.of(new Line(true, button.label())), offered(press(post, button)))
                            .toList())
                    .orElse(List.of());
        }

        /// The question which act to keep, and the answer to it, which is one of the acts.
        private Stream<Line> offered(Reply reply) {
            return Stream.concat(reply.cards().stream(), reply.replacement().stream())
                    .filter(card -> !kept(card).isEmpty())
                    .findFirst()
                    .stream()
                    .flatMap(card -> {
                        Button button = kept(card).get(random.nextInt(kept(card).size()));
                        answer(new UserAction.Pressed("e", user, Optional.empty(), button.action(), Map.of()));
                        return Stream.of(
                                new Line(false, card.blocks().getFirst().plainText()),
                                new Line(true, act(button).orElse(button.label())));
                    });
        }

        private Optional<String> act(Button button) {
            String id = button.action().substring(button.action().indexOf(':') + 1);
            return selector.catalogue()
                    .nudge(id)
                    .map(nudge -> nudge.in(member().language()).nudge() + " [" + id + "]");
        }

        private static List<Button> kept(Card card) {
            return card.buttons().stream()
                    .filter(button -> button.action().startsWith("keepact:"))
                    .toList();
        }

        private Reply press(Post post, Button button) {
            return answer(new UserAction.Pressed("e", user, Optional.of(post.message()), button.action(), Map.of()));
        }

        void ask(String command) {
            answer(new UserAction.Asked("e", user, command));
        }

        private Reply answer(UserAction action) {
            return application.chatService().answer(action);
        }

        private Member member() {
            return application.store().read(rows -> rows.members().find(user)).orElseThrow();
        }
    }
}
