package druppel.message;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/// Key of a text of the bot; the translations are in one file per language.
public sealed interface TextKey
        permits MemberTextKey,
                AimTextKey,
                PreferenceTextKey,
                RhythmPageTextKey,
                GroupTextKey,
                AdminTextKey,
                AdminPageTextKey,
                HelpTextKey,
                ConversationTextKey,
                LabelTextKey,
                ReviewTextKey,
                WordsPageTextKey,
                PrivacyPageTextKey,
                HabitTextKey,
                ReflectionTextKey,
                SignInTextKey,
                SignInPageTextKey,
                OidcTextKey,
                PageTextKey,
                MyPageTextKey {
    /// The unique name of the key.
    String name();

    /// All keys.
    static List<TextKey> all() {
        return Stream.<TextKey[]>of(
                        MemberTextKey.values(),
                        AimTextKey.values(),
                        PreferenceTextKey.values(),
                        RhythmPageTextKey.values(),
                        GroupTextKey.values(),
                        AdminTextKey.values(),
                        AdminPageTextKey.values(),
                        HelpTextKey.values(),
                        ConversationTextKey.values(),
                        LabelTextKey.values(),
                        ReviewTextKey.values(),
                        WordsPageTextKey.values(),
                        PrivacyPageTextKey.values(),
                        HabitTextKey.values(),
                        ReflectionTextKey.values(),
                        SignInTextKey.values(),
                        SignInPageTextKey.values(),
                        OidcTextKey.values(),
                        PageTextKey.values(),
                        MyPageTextKey.values())
                .flatMap(Arrays::stream)
                .toList();
    }
}
