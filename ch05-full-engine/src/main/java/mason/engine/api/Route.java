// SPDX-License-Identifier: Apache-2.0
package mason.engine.api;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What answers requests of one method to paths of one form.
 *
 * @param pattern such as {@code /images/{name}/json}; a parameter may contain slashes,
 *        as names of images do
 */
public record Route(String method, String pattern, Action action) {

    private static final Pattern PARAMETER = Pattern.compile("\\{([a-z]+)}");

    /** The deed of a route. */
    public interface Action {

        void answer(Call call) throws Exception;
    }

    static Route get(String pattern, Action action) {
        return new Route("GET", pattern, action);
    }

    static Route post(String pattern, Action action) {
        return new Route("POST", pattern, action);
    }

    static Route delete(String pattern, Action action) {
        return new Route("DELETE", pattern, action);
    }

    static Route head(String pattern, Action action) {
        return new Route("HEAD", pattern, action);
    }

    static Route put(String pattern, Action action) {
        return new Route("PUT", pattern, action);
    }

    /** The parameters of the path, if it is one of this route. */
    Optional<Map<String, String>> match(Form form, String path) {
        Matcher matcher = form.pattern().matcher(path);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        Map<String, String> parameters = new HashMap<>();
        for (int i = 0; i < form.names().size(); i++) {
            parameters.put(form.names().get(i), matcher.group(i + 1));
        }
        return Optional.of(parameters);
    }

    Form form() {
        List<String> names = new ArrayList<>();
        StringBuilder regex = new StringBuilder();
        Matcher parameter = PARAMETER.matcher(pattern);
        int end = 0;
        while (parameter.find()) {
            regex.append(Pattern.quote(pattern.substring(end, parameter.start())))
                    .append("(.+)");
            names.add(parameter.group(1));
            end = parameter.end();
        }
        regex.append(Pattern.quote(pattern.substring(end)));
        return new Form(Pattern.compile(regex.toString(), Pattern.DOTALL), names);
    }

    /** The pattern of a route, compiled. */
    record Form(Pattern pattern, List<String> names) {
    }
}
