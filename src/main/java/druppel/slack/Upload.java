package druppel.slack;

import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.SlackApiTextResponse;
import com.slack.api.methods.request.files.FilesCompleteUploadExternalRequest.FileDetails;
import com.slack.api.methods.response.files.FilesGetUploadURLExternalResponse;
import druppel.app.Outcome;
import druppel.app.Workspace;
import java.io.IOException;
import java.net.URI;
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
record Upload(WebApi slack, OkHttpClient http, Hosts hosts) {
    private static final String NAME = "druppel.png";
    private static final MediaType PNG = MediaType.get("image/png");

    /// The id of the file that the bytes have become.
    String bring(Workspace workspace, byte[] png) {
        FilesGetUploadURLExternalResponse place =
                answer(
                        workspace,
                        methods ->
                                methods.filesGetUploadURLExternal(
                                        request -> request.filename(NAME).length(png.length)));
        send(address(place), png);
        FileDetails file = FileDetails.builder().id(place.getFileId()).title(NAME).build();
        answer(
                workspace,
                methods ->
                        methods.filesCompleteUploadExternal(
                                request -> request.files(List.of(file))));
        return place.getFileId();
    }

    /// Takes a file away again, or leaves it where Slack does not let us.
    void remove(Workspace workspace, String file) {
        slack.answer(workspace, methods -> methods.filesDelete(request -> request.file(file)));
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

    private <T extends SlackApiTextResponse> T answer(Workspace workspace, SlackCall<T> call) {
        T answer =
                slack.with(
                        workspace,
                        methods -> anyAnswer(methods, call),
                        without -> {
                            throw new UploadFailed(without);
                        });
        if (!answer.isOk()) {
            throw new UploadFailed(Failure.named(Failure.error(answer), slack.clock().instant()));
        }
        return answer;
    }

    private <T extends SlackApiTextResponse> T anyAnswer(MethodsClient methods, SlackCall<T> call) {
        try {
            return call.send(methods);
        } catch (SlackApiException failure) {
            throw new UploadFailed(Failure.status(failure, slack.clock().instant()));
        } catch (IOException | RuntimeException silence) {
            throw new UploadFailed(new Outcome.Unknown(silence.getClass().getSimpleName()));
        }
    }
}
