package druppel.platform.teams;

import druppel.adapter.content.MessageBundle;
import druppel.adapter.content.YamlLibrary;
import druppel.adapter.picture.Java2dCharts;
import druppel.chat.RequestContext;
import druppel.command.ParseResult;
import druppel.domain.Language;
import druppel.domain.calendar.EngagementLevel;
import druppel.domain.calendar.NudgeFrequency;
import druppel.domain.calendar.NudgeTimes;
import druppel.domain.delivery.Delivery;
import druppel.domain.habit.HabitDay;
import druppel.domain.habit.Regularity;
import druppel.domain.habit.Streak;
import druppel.domain.habit.WeeklyProgress;
import druppel.domain.library.Catalogue;
import druppel.domain.library.Nudge;
import druppel.domain.library.Practice;
import druppel.domain.library.Programme;
import druppel.domain.library.RejectionReason;
import druppel.domain.library.Role;
import druppel.domain.library.Site;
import druppel.domain.library.Trait;
import druppel.domain.member.Focus;
import druppel.domain.member.LinkCode;
import druppel.domain.member.LinkedAccount;
import druppel.domain.member.Member;
import druppel.domain.member.MemberSettings;
import druppel.domain.member.Platform;
import druppel.domain.member.PlatformUser;
import druppel.domain.member.UserProfile;
import druppel.domain.pairing.PairingInput;
import druppel.domain.reflection.NudgeStatus;
import druppel.domain.reflection.Reflection;
import druppel.domain.workspace.WorkspaceStats;
import druppel.feature.admin.AdminButton;
import druppel.feature.admin.AdminCards;
import druppel.feature.admin.FeedbackReportCards;
import druppel.feature.admin.NotInvitedReason;
import druppel.feature.aim.AimCard;
import druppel.feature.buddies.BuddyCards;
import druppel.feature.feedback.FeedbackCards;
import druppel.feature.help.HelpCards;
import druppel.feature.linking.LinkCards;
import druppel.feature.membership.WelcomeCards;
import druppel.feature.nudge.NudgeCards;
import druppel.feature.nudge.TipCards;
import druppel.feature.plan.PlanCards;
import druppel.feature.programme.ProgrammeCards;
import druppel.feature.reflection.ReflectionCards;
import druppel.feature.selection.NudgeSelector;
import druppel.feature.selection.UpcomingPractice;
import druppel.feature.settings.SettingsCards;
import druppel.feature.sharing.ShareCards;
import druppel.feature.streak.Recap;
import druppel.feature.streak.RecapCards;
import druppel.feature.streak.StreakCards;
import druppel.message.AdminTextKey;
import druppel.message.Block;
import druppel.message.Card;
import druppel.message.MemberTextKey;
import druppel.message.ReflectionTextKey;
import druppel.message.Texts;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// The bot's cards as members see them, with the shipped phrases and library.
record BotCards(Language language) {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");
    private static final YamlLibrary LIBRARY_FILES = YamlLibrary.open(Path.of("config/library"));
    private static final Catalogue LIBRARY = LIBRARY_FILES.catalogue();
    private static final Nudge NUDGE = LIBRARY.nudges().values().iterator().next();
    private static final Practice PRACTICE = LIBRARY.practice(NUDGE.practice()).orElseThrow();
    private static final String OWN = "I asked *what* they’d do.\nThey knew <b>more</b> than I did.";

    record Named(String name, Card card) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Named> all() {
        return Stream.of(Language.values()).flatMap(BotCards::in);
    }

    static Stream<Named> english() {
        return in(Language.EN);
    }

    private static Stream<Named> in(Language language) {
        return new BotCards(language)
                .cards().entrySet().stream()
                        .map(card -> new Named(card.getKey() + "-" + language.tag(), card.getValue()));
    }

    private Map<String, Card> cards() {
        Map<String, Card> cards = new LinkedHashMap<>();
        welcome(cards, new WelcomeCards(phrases()));
        help(cards, new HelpCards(phrases()));
        nudges(cards, new NudgeCards(phrases(), PRACTICE, NUDGE));
        habit(cards, new StreakCards(phrases()));
        settings(cards, new SettingsCards(phrases()));
        plans(cards, new PlanCards(phrases()));
        HabitCards.add(cards, phrases(), PRACTICE);
        ReviewCards.add(cards, phrases(), LIBRARY);
        links(cards, new LinkCards(phrases()));
        buddies(cards, new BuddyCards(phrases()));
        shares(cards, new ShareCards(phrases()));
        together(cards);
        admins(cards, new AdminCards(phrases()));
        challenges(cards, new FeedbackCards(phrases()));
        return cards;
    }

    private void welcome(Map<String, Card> cards, WelcomeCards welcome) {
        cards.put("greeting", welcome.greeting());
        cards.put("invitation", welcome.invitation());
        cards.put("forget", welcome.forget());
        cards.put("my-data", myData());
    }

    private void help(Map<String, Card> cards, HelpCards help) {
        cards.put("join-first", help.joinFirst(MemberTextKey.JOIN_FIRST));
        cards.put("help", help.help(true));
        cards.put("help-before-joining", help.help(false));
        ParseResult.Unclear unclear =
                new ParseResult.Unclear(ParseResult.Problem.TIME, "25:00", List.of("nudge at 8:30"));
        cards.put("unclear", help.unclear(unclear));
    }

    private void nudges(Map<String, Card> cards, NudgeCards nudges) {
        Delivery.Id delivery = new Delivery.Id(31);
        cards.put("nudge", nudges.nudge(delivery));
        cards.put(
                "nudge-with-plan",
                new NudgeCards(
                                phrases(),
                                PRACTICE,
                                NUDGE,
                                Optional.of("when I sit down, then I ask *first*"),
                                Optional.empty())
                        .nudge(delivery)
                        .after(new Block.Note(phrases().say(MemberTextKey.NUDGE_SET_ASIDE))));

        for (NudgeStatus.Answer answer : NudgeStatus.Answer.values()) {
            cards.put(
                    "nudge-" + answer,
                    nudges.answered(delivery, new NudgeStatus(answer, answer != NudgeStatus.Answer.NONE)));
        }
        cards.put("follow-up", nudges.followUp(delivery));
        cards.put("follow-up-done", nudges.followUp(delivery, new NudgeStatus(NudgeStatus.Answer.DONE, true)));
        TipCards tips = new TipCards(phrases(), LIBRARY);
        cards.put("tip", tips.tip(NUDGE, "trust", LIBRARY.topic("trust").orElseThrow(), true));
        cards.put("tip-near", tips.tip(NUDGE, "stress", LIBRARY.topic("stress").orElseThrow(), false));
        cards.put("tip-nothing", tips.nothingAboutWithButtons("zeppelins"));
        cards.put("repair", nudges.repair());
    }

    private void habit(Map<String, Card> cards, StreakCards habit) {
        ReflectionCards reflections = new ReflectionCards(phrases());
        List<HabitDay> days = days();
        Card streak =
                habit.streak(Streak.of(days), Regularity.of(days), 151, new Java2dCharts().year(days, TODAY, language));

        for (Reflection.Kind kind : Reflection.Kind.values()) {
            cards.put("kept-" + kind, receipt(reflections, kind));
        }
        cards.put("form", reflections.form("31"));
        cards.put("form-with-day", reflections.form(true, OWN));
        cards.put("streak", streak);
        cards.put("streak-broken", habit.repairable(streak, new Streak.Broken(TODAY.minusDays(1), 12), true));
        cards.put("recap", new RecapCards(phrases()).card(recap(days), Optional.empty()));
    }

    private static Recap recap(List<HabitDay> days) {
        LocalDate monday = TODAY.with(DayOfWeek.MONDAY);
        Nudge nudge = PRACTICE.nudges().getFirst();
        return new Recap(
                monday,
                WeeklyProgress.of(days, monday, TODAY),
                List.of(PRACTICE),
                List.of(
                        new Recap.Line(monday, Optional.of(nudge), OWN),
                        new Recap.Line(TODAY, Optional.empty(), "I waited.")),
                Optional.of(new Recap.KeptWeek(nudge, 3, 4, true)),
                Optional.of(new UpcomingPractice(
                        PRACTICE,
                        TODAY.plusDays(6),
                        UpcomingPractice.Start.NEXT_WEEK,
                        Optional.empty(),
                        Optional.empty())));
    }

    private void settings(Map<String, Card> cards, SettingsCards settings) {
        NudgeTimes times = NudgeTimes.standard();
        ProgrammeCards programmes = new ProgrammeCards(phrases());
        var followed = LIBRARY.programmes().values().iterator().next();
        Block programme = programmes.choice(LIBRARY.programmes().values(), followed);
        cards.put(
                "settings",
                settings.all(times, NudgeFrequency.DAILY, Optional.of(AMSTERDAM), "Nederland", programme, true));
        cards.put(
                "newcomers",
                settings.newcomers(
                        times,
                        Optional.empty(),
                        AdminButton.SAVE_NEWCOMERS.primary("", phrases().say(MemberTextKey.SETTINGS_SAVE))));
        AimCard aim = new AimCard(newcomer(), new NudgeSelector(LIBRARY_FILES), AimCard.Opening.WELCOME);
        cards.put("welcome", aim.first());
        cards.put("aim", aim.summary());
        String where = programmes.place(MemberTextKey.PROGRAMME_NOW, followed, 12);
        cards.put("programmes", programmes.all(where, LIBRARY.programmes().values(), followed, true));
        cards.put("programme-finished", new Card(finished(programmes, followed)));
    }

    /// Somebody who has just joined and said all that is asked.
    private RequestContext newcomer() {
        UserProfile profile = new UserProfile(Optional.of(AMSTERDAM), language, UserProfile.Role.PERSON);
        Focus focus =
                Focus.UNKNOWN.aiming(Optional.of(Trait.SERVICE)).with(Role.TEAM).with(Site.REMOTE);
        Instant now = Instant.parse("2026-11-24T09:00:00Z");
        Member member = new Member(
                        7,
                        new PlatformUser(Platform.TEAMS, "T1", "U1"),
                        Member.Status.JOINED,
                        MemberSettings.of(profile).with(focus),
                        Member.Progress.begin(LIBRARY_FILES.newcomersProgramme()),
                        Optional.empty(),
                        Optional.empty(),
                        EngagementLevel.initial())
                .scheduledAfter(now);
        return new RequestContext(member, now, phrases());
    }

    private static List<Block> finished(ProgrammeCards programmes, Programme followed) {
        return programmes.finished(
                followed,
                LocalDate.of(2026, 11, 30),
                64,
                Optional.of(PRACTICE),
                followed.next(LIBRARY.programmes().values()));
    }

    private void plans(Map<String, Card> cards, PlanCards plans) {
        cards.put(
                "plan",
                plans.form(PRACTICE, Optional.empty(), NUDGE.in(language).plan(), false));
        cards.put(
                "plan-again",
                plans.form(PRACTICE, Optional.of(OWN), NUDGE.in(language).plan(), false));
        cards.put("plan-kept", plans.kept(PRACTICE, OWN, false));
    }

    private static void links(Map<String, Card> cards, LinkCards links) {
        LinkCode code = LinkCode.read("ABCD-2345").orElseThrow();
        PlatformUser user = new PlatformUser(Platform.SLACK, "T1", "U1");
        LinkedAccount account = new LinkedAccount(7, user, Optional.empty(), true);
        cards.put("link", links.code(code, List.of(account)));
        cards.put("link-sure", links.confirmation(code, Platform.SLACK));
    }

    private static void buddies(Map<String, Card> cards, BuddyCards buddies) {
        List<String> two = List.of("anna", "bram");
        cards.put("buddy", buddies.introduction(List.of("anna"), 1, PRACTICE, TODAY));
        cards.put("buddies", buddies.introduction(two, 2, PRACTICE, TODAY));
        cards.put("buddy-nobody", buddies.nobody());
        cards.put("buddy-away", buddies.away());
        cards.put("buddies-off", buddies.off(List.of()));
        cards.put("buddies-elsewhere", buddies.elsewhere(two));
        cards.put("buddies-on", buddies.on(standing(two), List.of("a", "b", "c", "d", "e")));
        cards.put("buddies-which", buddies.which(two, List.of("1", "2")));
        cards.put("buddies-apart", buddies.blocked(List.of("anna")));
    }

    private static BuddyCards.Status standing(List<String> met) {
        return new BuddyCards.Status(
                PairingInput.Seniority.JUNIOR, false, Optional.of("Monday 30 November"), Optional.of("today"), met);
    }

    private static void shares(Map<String, Card> cards, ShareCards shares) {
        cards.put(
                "share",
                shares.choices(
                        List.of(
                                new ShareCards.Choice("7", TODAY, Optional.of(PRACTICE), OWN),
                                new ShareCards.Choice("6", TODAY.minusDays(1), Optional.empty(), "I waited.")),
                        0,
                        true));
        cards.put("shared", shares.publicCard(Optional.of(PRACTICE), OWN));
    }

    private void together(Map<String, Card> cards) {
        cards.putAll(new GroupCards(phrases()).all(PRACTICE));
    }

    private void admins(Map<String, Card> cards, AdminCards admins) {
        WorkspaceStats workspaceStats =
                new WorkspaceStats(214, 12, 31, 9, 2, new WorkspaceStats.Nudges(1_012, 44, 3, 0));
        List<Block.Someone> unreached = List.of(
                new Block.Someone(
                        "7f2b9c1e-64d0-4a53-9b7a-d1f0c0a8e155", phrases().say(AdminTextKey.UNREACHED_CLOSED)),
                new Block.Someone(
                        "0c6a3c52-3f3a-4a1c-8d27-5f6d3f6f9a01", phrases().say(AdminTextKey.UNREACHED_MESSAGES_OFF)));
        cards.put("admin", admins.overview(workspaceStats, unreached, 1));
        cards.put("admin-few", admins.overview(few(), List.of(), 0));
        cards.put("invited", admins.invited(12, 3, Map.of(NotInvitedReason.KNOWN, 2)));
    }

    private static void challenges(Map<String, Card> cards, FeedbackCards challenges) {
        cards.put("challenge-why", challenges.why(NUDGE.id()));
        cards.put("challenge-noted", challenges.noted(NUDGE.id()));
        cards.put("challenge", challenges.form(NUDGE.id(), NUDGE.in(Language.EN).nudge()));
        cards.put("challenge-sent", challenges.sent());
        FeedbackReportCards.Said said = new FeedbackReportCards.Said(
                NUDGE.in(Language.EN).nudge(),
                List.of(RejectionReason.TOO_BIG, RejectionReason.TOO_BIG, RejectionReason.STALE),
                List.of(OWN, "It *starts* too early in the day."));
        cards.put("challenges", new FeedbackReportCards(challenges.texts()).page(List.of(said, said), true, 1));
    }

    private static WorkspaceStats few() {
        return new WorkspaceStats(3, 0, 1, 0, 0, new WorkspaceStats.Nudges(9, 1, 0, 0));
    }

    private Card myData() {
        Map<String, ?> who = Map.of("platform", "teams", "user", "7f2b9c1e", "workspace", "t1");
        return Card.of(
                new Block.Heading(phrases().say(MemberTextKey.MYDATA_TITLE)),
                new Block.Paragraph(phrases().say(MemberTextKey.MYDATA_WHO, who)),
                new Block.Paragraph(phrases().say(MemberTextKey.MYDATA_READ)),
                new Block.Note(phrases().say(MemberTextKey.MYDATA_FORGET)));
    }

    private Card receipt(ReflectionCards reflections, Reflection.Kind kind) {
        Reflection saved = new Reflection(
                7, 1, TODAY, kind, Optional.of(NUDGE.id()), Optional.of(OWN), Optional.empty(), Instant.EPOCH);
        return saved.ownWords().isPresent()
                ? reflections.saved(
                        phrases().say(ReflectionTextKey.KEPT),
                        Optional.of(streakLine()),
                        about(),
                        Optional.empty(),
                        saved)
                : reflections.notPractised(phrases().say(ReflectionTextKey.NOT_TODAY_NOTED), Optional.empty(), saved);
    }

    private Optional<String> about() {
        return Optional.of(NUDGE.in(language).nudge());
    }

    private String streakLine() {
        return phrases().say(ReflectionTextKey.KEPT_STREAK, "length", 5);
    }

    private Texts phrases() {
        return MessageBundle.load().apply(language);
    }

    private static List<HabitDay> days() {
        return TODAY.minusDays(300)
                .datesUntil(TODAY)
                .map(date -> new HabitDay(date, mark(date)))
                .toList();
    }

    private static HabitDay.Status mark(LocalDate date) {
        if (date.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0) {
            return HabitDay.Status.EXCUSED;
        }
        return date.getDayOfYear() * 37 % 11 < 3 ? HabitDay.Status.MISSED : HabitDay.Status.PRACTISED;
    }
}
