package druppel.platform.teams;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The check of call formats detects malformed calls.
class ConnectorShapesTest {
    private static final JsonSchemaFile SHAPES = JsonSchemaFile.ours("connector.constraints.json");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "POST /emea/v3/conversations/a%3Ax/activities|{'type':'message','from':{'id':'28:b'},'text':'x'}",
                "POST /emea/v3/conversations/a%3Ax/activities|{'type':'typing','from':{'id':'28:b'}}"
            })
    void whatTheProtocolHasIsTaken(String call) {
        assertThat(SHAPES.faults(read(call))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "POST /emea/v3/conversation/a%3Ax/activities|{'type':'message','from':{'id':'28:b'},'text':'x'}",
                "POST /emea/v3/conversations/a/b/activities|{'type':'message','from':{'id':'28:b'},'text':'x'}",
                "DELETE /emea/v3/conversations/a%3Ax/activities/1|{}",
                "POST /emea/v3/conversations/a%3Ax/activities|{'type':'message','text':'x'}",
                "POST /emea/v3/conversations/a%3Ax/activities|{'type':'message','from':{'id':'28:b'}}",
                "POST /emea/v3/conversations/a%3Ax/activities|{'type':'message','from':{'id':'28:b'},'text':'x','txt':'y'}",
                "POST /emea/v3/conversations/a%3Ax/activities|{'type':'messages','from':{'id':'28:b'},'text':'x'}",
                "POST /emea/v3/conversations/a%3Ax/activities|{'type':'message','from':{'id':'28:b'},'text':'x','textFormat':'html'}",
                "POST /emea/v3/conversations/a%3Ax/activities|{'type':'message','from':{'id':'28:b'},'attachments':[{'content':{}}]}",
                "POST /emea/v3/conversations/a%3Ax/activities|{'type':'typing','from':{'id':'28:b'},'text':'x'}",
                "PUT /emea/v3/conversations/a%3Ax/activities/1|{'type':'message','from':{'id':'28:b'},'text':'x'}",
                "POST /emea/v3/conversations|{'bot':{'id':'28:b'},'members':[],'tenantId':'t','channelData':{'tenant':{'id':'t'}}}",
                "POST /emea/v3/conversations|{'bot':{'id':'28:b'},'members':[{'id':'29:a'}]}"
            })
    void whatItHasNotIsNot(String call) {
        assertThat(SHAPES.faults(read(call))).isNotEmpty();
    }

    private static JsonNode read(String call) {
        String[] parts = call.split("\\|", 2);
        return JsonMapper.shared()
                .readTree("{\"operation\":\"%s\",\"body\":%s}".formatted(parts[0], parts[1].replace('\'', '"')));
    }
}
