package druppel.slack;

import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.SlackApiTextResponse;
import com.slack.api.methods.request.files.FilesCompleteUploadExternalRequest.FileDetails;
import com.slack.api.methods.response.files.FilesGetUploadURLExternalResponse;
import druppel.app.Outcome;
import java.io.IOException;
import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;

/// Brings a picture into Slack's files in three steps: asks where to, sends the bytes there, says
/// that it is all. It is shared with nobody until a message shows it.
///
/// Source: https://docs.slack.dev/messaging/working-with-files
record Upload(MethodsClient slack, OkHttpClient http, Hosts hosts, InstantSource clock) {
    private static final String NAME = "druppel.png";
    private static final MediaType PNG = MediaType.get("image/png");

    /// The id of the file that the bytes have become.
    String bring(byte[] png) {
        FilesGetUploadURLExternalResponse place =
                answer(() ->
                        slack.filesGetUploadURLExternal(
                                request -> request.filename(NAME).length(png.length)));
        send(address(place), png);
        FileDetails file = FileDetails.builder().id(place.getFileId()).title(NAME).build();
        answer(() -> slack.filesCompleteUploadExternal(request -> request.files(List.of(file))));
        return place.getFileId();
    }

    /// Takes a file away again, or leaves it where Slack does not let us.
    void remove(String file) {
        SlackCall.answer(() -> slack.filesDelete(request -> request.file(file)));
    }

    private URI address(FilesGetUploadURLExternalResponse place) {
        return Optional.ofNullable(place.getUploadUrl())
                .flatMap(Hosts::address)
                .filter(hosts::trusts)
                .filter(address -> place.getFileId() != null)
                .orElseThrow(() -> new UploadFailed(new Outcome.Refused("upload_address")));
    }

    private void send(URI to, byte[] png) {
        Request request =
                new Request.Builder().url(to.toString()).post(RequestBody.create(png, PNG)).build();
        try (Response answer = http.newCall(request).execute()) {
            if (answer.code() != 200) {
                throw new UploadFailed(new Outcome.Unknown("http_" + answer.code()));
            }
        } catch (IOException silence) {
            throw new UploadFailed(new Outcome.Unknown(silence.getClass().getSimpleName()));
        }
    }

    private <T extends SlackApiTextResponse> T answer(SlackCall<T> call) {
        T answer = anyAnswer(call);
        if (!answer.isOk()) {
            throw new UploadFailed(Failure.named(SlackCall.error(answer), clock.instant()));
        }
        return answer;
    }

    private <T extends SlackApiTextResponse> T anyAnswer(SlackCall<T> call) {
        try {
            return call.send();
        } catch (SlackApiException failure) {
            throw new UploadFailed(Failure.status(failure, clock.instant()));
        } catch (IOException | RuntimeException silence) {
            throw new UploadFailed(new Outcome.Unknown(silence.getClass().getSimpleName()));
        }
    }
}
