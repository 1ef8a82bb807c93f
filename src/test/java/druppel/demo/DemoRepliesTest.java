package druppel.demo;

import static org.assertj.core.api.Assertions.assertThat;

import druppel.adapter.content.YamlLibrary;
import druppel.domain.Language;
import druppel.domain.library.Nudge;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DemoRepliesTest {
    @ParameterizedTest
    @EnumSource
    void everyShippedNudgeHasRepliesOfItsPracticeAlone(Language language) {
        Map<String, Set<String>> practices = new HashMap<>();
        DemoReplies replies = new DemoReplies(language);

        for (Nudge nudge : shipped()) {
            practices
                    .computeIfAbsent(replies.to(nudge, 0), reply -> new HashSet<>())
                    .add(nudge.practice());
        }

        assertThat(practices).hasSize(120);
        assertThat(practices.values()).allSatisfy(those -> assertThat(those).hasSize(1));
    }

    @Test
    void aNudgeThatComesBackGetsAReplyThatSaysSo() {
        DemoReplies replies = new DemoReplies(Language.EN);
        Nudge nudge = shipped().iterator().next();

        assertThat(replies.to(nudge, 1)).isNotEqualTo(new DemoReplies(Language.EN).to(nudge, 0));
    }

    private static Collection<Nudge> shipped() {
        try (YamlLibrary library = YamlLibrary.open(List.of(Path.of("config/library")))) {
            return library.catalogue().nudges().values();
        }
    }
}
