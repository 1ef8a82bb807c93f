package druppel.platform.slack.outbound;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.slack.api.methods.SlackApiTextResponse;
import com.slack.api.methods.request.files.FilesCompleteUploadExternalRequest.FileDetails;
import com.slack.api.methods.response.files.FilesGetUploadURLExternalResponse;
import druppel.chat.MemberFile;
import druppel.chat.SendOutcome;
import druppel.common.TrustedHosts;
import druppel.domain.member.Workspace;
import druppel.platform.slack.api.SlackApi;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;

/// File upload to Slack in three steps: get an upload URL, send the bytes, complete the upload. An image is not
/// shared until a message shows it; a document is shared immediately.
///
/// Source: https://docs.slack.dev/messaging/working-with-files
record FileUpload(SlackApi slack, OkHttpClient http, TrustedHosts trustedHosts) {
    private static final String NAME = "druppel.png";
    private static final MediaType PNG = MediaType.get("image/png");

    /// An upload with this client, which follows no redirect.
    static FileUpload open(SlackApi slack, TrustedHosts trustedHosts) {
        OkHttpClient http = slack.slack()
                .getHttpClient()
                .getOkHttpClient()
                .newBuilder()
                .followRedirects(false)
                .build();
        return new FileUpload(slack, http, trustedHosts);
    }

    /// Uploads an image; gives its file id.
    String upload(Workspace workspace, byte[] png) {
        return upload(workspace, NAME, RequestBody.create(png, PNG), Optional.empty());
    }

    /// Uploads a document into a conversation, as a message of its own.
    void share(Workspace workspace, MemberFile memberFile, String conversation) {
        byte[] bytes = memberFile.text().getBytes(UTF_8);
        RequestBody body = RequestBody.create(bytes, MediaType.get(memberFile.type()));
        upload(workspace, memberFile.name(), body, Optional.of(conversation));
    }

    private String upload(Workspace workspace, String name, RequestBody body, Optional<String> conversation) {
        FilesGetUploadURLExternalResponse target = answer(
                workspace,
                methods -> methods.filesGetUploadURLExternal(
                        request -> request.filename(name).length(length(body))));
        send(address(target), body);
        FileDetails file =
                FileDetails.builder().id(target.getFileId()).title(name).build();
        answer(
                workspace,
                methods -> methods.filesCompleteUploadExternal(
                        request -> request.files(List.of(file)).channelId(conversation.orElse(null))));
        return target.getFileId();
    }

    private static int length(RequestBody body) {
        try {
            return Math.toIntExact(body.contentLength());
        } catch (IOException never) {
            throw new IllegalStateException("the length of a byte array is always known", never);
        }
    }

    /// Deletes a file, or leaves it if Slack does not allow that.
    void delete(Workspace workspace, String file) {
        slack.answer(workspace, methods -> methods.filesDelete(request -> request.file(file)));
    }

    private URI address(FilesGetUploadURLExternalResponse target) {
        return Optional.ofNullable(target.getUploadUrl())
                .flatMap(TrustedHosts::address)
                .filter(trustedHosts::trusts)
                .filter(address -> target.getFileId() != null)
                .orElseThrow(() -> new UploadFailedException(new SendOutcome.Refused("upload_address")));
    }

    private void send(URI to, RequestBody body) {
        Request request = new Request.Builder().url(to.toString()).post(body).build();
        try (Response answer = http.newCall(request).execute()) {
            if (answer.code() != 200) {
                throw new UploadFailedException(new SendOutcome.Unknown("http_" + answer.code()));
            }
        } catch (IOException silence) {
            throw new UploadFailedException(
                    new SendOutcome.Unknown(silence.getClass().getSimpleName()));
        }
    }

    private <T extends SlackApiTextResponse> T answer(Workspace workspace, SlackApi.Call<T> call) {
        return slack.either(workspace, call, answer -> answer, failure -> {
            throw new UploadFailedException(failure);
        });
    }

    /// Upload failure, with the outcome of the request that failed.
    static final class UploadFailedException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final transient SendOutcome outcome;

        UploadFailedException(SendOutcome outcome) {
            super("a picture could not be uploaded", null, false, false);
            this.outcome = outcome;
        }

        SendOutcome outcome() {
            return outcome;
        }
    }
}
