package druppel.adapter.pages.words;

import druppel.feature.words.WordsFilter;
import druppel.web.UrlEncodedForm;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// Addresses below `/me/words`: each carries the filter of the list, so that it leads back to the same place.
record WordsAddress(WordsFilter filter) {

    /// The filter in the query of a request; the body of a form is not read for it.
    static WordsAddress of(HttpServletRequest request) {
        return new WordsAddress(WordsFilter.read(query(request)));
    }

    /// The parameters in the query of a request; of several with one name, the first.
    static Map<String, String> query(HttpServletRequest request) {
        return Optional.ofNullable(request.getQueryString())
                .flatMap(UrlEncodedForm::read)
                .map(query -> query.fields().entrySet().stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey, field -> field.getValue().getFirst())))
                .orElse(Map.of());
    }

    /// The address of the list.
    String list() {
        return with(WordsPath.ROOT);
    }

    /// The address of an entry in the list.
    String entry(long id) {
        return list() + "#words-" + id;
    }

    /// The address of a step with a reflection.
    String step(long id, WordsPath.Step step) {
        return with(new WordsPath.Entry(id, step).path());
    }

    /// The address that withdraws a shared line.
    String shared(String id) {
        return with(new WordsPath.Shared(id).path());
    }

    private String with(String path) {
        String query = UrlEncodedForm.encode(filter.parameters());
        return query.isEmpty() ? path : path + "?" + query;
    }
}
