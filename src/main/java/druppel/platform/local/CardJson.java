package druppel.platform.local;

import druppel.chat.CardMapper;

/// JSON serialisation of cards in the transcript.
final class CardJson {
    private CardJson() {}

    static String write(Posted posted) {
        return CardMapper.JSON.writeValueAsString(posted);
    }

    static Posted read(String json) {
        return CardMapper.JSON.readValue(json, Posted.class);
    }
}
