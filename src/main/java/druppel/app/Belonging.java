package druppel.app;

import druppel.core.talk.SettingsCards;
import druppel.domain.calendar.EngagementLevel;
import druppel.domain.calendar.NudgeTimes;
import druppel.domain.calendar.ScheduledMessage;
import druppel.domain.member.Member;
import druppel.domain.member.NewcomerDefaults;
import druppel.domain.member.PlatformUser;
import druppel.domain.pairing.Seniority;
import druppel.message.Block;
import druppel.message.Card;
import druppel.message.DateFormat;
import druppel.message.GroupTextKey;
import druppel.message.MemberTextKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Joining, leaving, and being forgotten.
final class Belonging {
    private final Store store;

    Belonging(Store store) {
        this.store = store;
    }

    /// Makes somebody a member by their own yes.
    Answer join(Moment moment) {
        if (moment.member().joined()) {
            return moment.back() ? Answer.nothing() : Answer.of(Card.text(alreadyIn(moment)));
        }
        boolean back = moment.member().status() == Member.Status.LEFT;
        return Answer.of(welcome(moment.with(joined(moment)), back));
    }

    /// Leaves silently: nothing comes any more, nobody is told.
    Answer leave(Moment moment) {
        boolean echoed = store.write(rows -> Echoing.leave(rows, moment.member().id()));
        if (!moment.member().joined()) {
            return moment.say(echoed ? MemberTextKey.STOPPED : MemberTextKey.STOPPED_BEFORE);
        }
        become(moment, Member.Status.LEFT);
        store.write(rows -> {
            rows.buddies().remove(moment.member().id());
            return rows;
        });
        return moment.say(MemberTextKey.STOPPED);
    }

    /// Deletes everything of the member.
    Answer forget(Moment moment) {
        return store.write(rows -> {
            rows.members().forget(moment.member().id());
            return moment.say(MemberTextKey.FORGOTTEN);
        });
    }

    /// Everything that is stored about the member, and who can read it.
    Answer data(Moment moment) {
        return store.read(rows -> {
            List<Block> blocks = new ArrayList<>();
            blocks.add(new Block.Heading(moment.texts().say(MemberTextKey.MYDATA_TITLE)));
            blocks.add(place(moment, MemberTextKey.MYDATA_WHO, moment.member().user()));
            rows.identities()
                    .of(moment.member().id())
                    .forEach(
                            other -> blocks.add(place(moment, MemberTextKey.MYDATA_ALSO, other.user())));
            String counted = moment.texts().say(MemberTextKey.MYDATA_ROWS, counts(rows, moment));
            blocks.add(new Block.Paragraph(counted));
            buddies(rows, moment).ifPresent(blocks::add);
            echoes(rows, moment).forEach(line -> blocks.add(new Block.Paragraph(line)));
            int checks = rows.checks().of(moment.member().id()).size();
            if (checks > 0) {
                String looks = moment.texts().say(MemberTextKey.MYDATA_CHECKS, "checks", checks);
                blocks.add(new Block.Paragraph(looks));
            }
            blocks.add(new Block.Paragraph(moment.texts().say(MemberTextKey.MYDATA_READ)));
            blocks.add(new Block.Note(moment.texts().say(MemberTextKey.MYDATA_LINK)));
            blocks.add(new Block.Note(moment.texts().say(MemberTextKey.MYDATA_FORGET)));
            return Answer.of(new Card(blocks));
        });
    }

    private static Block place(Moment moment, MemberTextKey memberTextKey, PlatformUser user) {
        Map<String, ?> who =
                Map.of(
                        "platform", user.platform().id(),
                        "user", user.user(),
                        "workspace", user.workspace());
        return new Block.Paragraph(moment.texts().say(memberTextKey, who));
    }

    /// What is kept of whom they meet, where anything is.
    private static Optional<Block> buddies(Rows rows, Moment moment) {
        long id = moment.member().id();
        Optional<Seniority> wished = rows.buddies().find(id).map(Buddies.Wish::seniority);
        int weeks = rows.meetings().weeks(id);
        int avoided = rows.avoided().of(id).size();
        Map<String, ?> values =
                Map.of(
                        "wish", wished.map(Seniority::name).orElse("OFF"),
                        "weeks", weeks,
                        "avoided", avoided);
        return wished.isEmpty() && weeks + avoided == 0
                ? Optional.empty()
                : Optional.of(
                        new Block.Paragraph(
                                moment.texts().say(GroupTextKey.MYDATA_BUDDIES, values)));
    }

    private static Stream<String> echoes(Rows rows, Moment moment) {
        long id = moment.member().id();
        Stream<String> led =
                rows.echoes().ledBy(id).stream()
                        .map(team -> moment.texts().say(GroupTextKey.MYDATA_ECHO));
        Stream<String> parts =
                Stream.of(rows.echoes().with(id).size())
                        .filter(count -> count > 0)
                        .map(count ->
                                moment.texts().say(GroupTextKey.MYDATA_ECHOES, "count", count));
        return Stream.concat(led, parts);
    }

    private static Map<String, ?> counts(Rows rows, Moment moment) {
        long id = moment.member().id();
        return Map.of(
                "reflections", rows.reflections().count(id),
                "nudges", rows.shown().dates(id).size(),
                "plans", rows.plans().of(Set.of(id)).size(),
                "challenges", rows.challenges().count(id));
    }

    /// A newcomer begins with what the workspace begins with; who comes back has what they had.
    private Member joined(Moment moment) {
        return store.write(rows -> {
            OceanClosing.begin(rows, moment.now());
            NewcomerDefaults newcomerDefaults = rows.workspaces().defaults(moment.member().user().at());
            return rows.members()
                    .change(
                            moment.member().id(),
                            old -> joined(old, newcomerDefaults).scheduledAfter(moment.now()));
        });
    }

    private static Member joined(Member old, NewcomerDefaults newcomerDefaults) {
        Member beginning =
                old.status() == Member.Status.MET
                        ? old.with(old.settings().with(newcomerDefaults.times()))
                        : old;
        return beginning.with(Member.Status.JOINED).with(EngagementLevel.beginning());
    }

    private Member become(Moment moment, Member.Status status) {
        return store.write(rows ->
                rows.members()
                        .change(
                                moment.member().id(),
                                old -> old.with(status).scheduledAfter(moment.now())));
    }

    private static String alreadyIn(Moment moment) {
        return moment.member()
                .nextNudge()
                .map(due ->
                        moment.texts()
                                .say(
                                        MemberTextKey.ALREADY_JOINED,
                                        "date",
                                        moment.date(due.date()),
                                        "time",
                                        moment.time(due.at())))
                .orElseGet(() -> quiet(moment));
    }

    private static String quiet(Moment moment) {
        String said = moment.texts().say(MemberTextKey.ALREADY_JOINED_QUIET);
        return moment.zoneUnknown().map(why -> said + " " + why).orElse(said);
    }

    private static Card welcome(Moment moment, boolean back) {
        NudgeTimes times = moment.member().settings().times();
        List<Block> blocks = new ArrayList<>();
        blocks.add(
                new Block.Heading(
                        moment.texts()
                                .say(back ? MemberTextKey.WELCOME_BACK_TITLE : MemberTextKey.WELCOME_TITLE)));
        moment.member()
                .nextNudge()
                .map(due -> whenItComes(moment, times, due))
                .or(moment::zoneUnknown)
                .ifPresent(line -> blocks.add(new Block.Paragraph(line)));
        blocks.add(new Block.Paragraph(whatFollows(moment, times.followUp().map(DateFormat::time))));
        blocks.add(new Block.Note(moment.texts().say(MemberTextKey.WELCOME_PRIVACY)));
        blocks.add(new Block.Note(moment.texts().say(MemberTextKey.WELCOME_STOP)));
        return new SettingsCards(moment.texts()).rhythm(new Card(blocks), times);
    }

    private static String whenItComes(Moment moment, NudgeTimes times, ScheduledMessage due) {
        Map<String, ?> values =
                Map.of(
                        "date", moment.date(due.date()),
                        "time", moment.time(due.at()),
                        "days", DateFormat.days(times.days(), moment.language()));
        return moment.texts().say(MemberTextKey.WELCOME_WHEN, values);
    }

    private static String whatFollows(Moment moment, Optional<String> followUp) {
        return followUp.map(time -> moment.texts().say(MemberTextKey.WELCOME_FOLLOW_UP, "time", time))
                .orElseGet(() -> moment.texts().say(MemberTextKey.WELCOME_LOOK_BACK));
    }
}
