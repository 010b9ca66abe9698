// SPDX-License-Identifier: Apache-2.0
package mason.engine.clients;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What the docker command says of itself: its commands and their options. */
record ClientHelp(Path directory) {

    static final List<String> OBJECTS =
            List.of("container", "image", "volume", "network", "system");
    private static final Pattern COMMANDS =
            Pattern.compile("(?ms)^Commands:$(.*?)^$");
    private static final Pattern COMMAND = Pattern.compile("(?m)^  (\\w+)\\*? ");
    private static final Pattern ALIASES =
            Pattern.compile("(?m)^Aliases:\\s+(.*)$");
    private static final Pattern OPTION =
            Pattern.compile("(?m)^ +(?:-\\w, )?(--[a-z0-9-]+)");

    /** @param names all by which it is called, such as {@code docker ps} */
    record Known(List<String> names, List<String> options) {

        /** What of it is not among {@code rows}; create takes the options of run. */
        List<String> without(Set<String> rows) {
            String name = names.stream().filter(rows::contains).findFirst()
                    .orElse(names.get(0));
            List<String> all = new ArrayList<>(List.of(name));
            options.forEach(o -> all.add(name.replace("create", "run") + " " + o));
            return all.stream().filter(n -> !rows.contains(n)
                    && !rows.contains(n.replace(" run ", " create "))).toList();
        }
    }

    List<Known> commands(String object) throws IOException, InterruptedException {
        List<Known> all = new ArrayList<>();
        for (String command : commandsOf(help(object))) {
            String text = help(object, command);
            all.add(new Known(names(object, command, text), options(text)));
        }
        return all;
    }

    /** Such as {@code 28.2.2}. */
    String version() throws IOException, InterruptedException {
        return program().run("docker", "--version").output()
                .replaceAll("(?s)Docker version ([^,]*),.*", "$1");
    }

    private Program program() {
        return new Program(directory, Map.of("DOCKER_CONFIG", directory.toString()));
    }

    private String help(String... words) throws IOException, InterruptedException {
        List<String> line = new ArrayList<>(List.of("docker"));
        line.addAll(List.of(words));
        line.add("--help");
        return program().run(line.toArray(String[]::new)).output();
    }

    private static List<String> commandsOf(String help) {
        return COMMANDS.matcher(help).results()
                .flatMap(m -> COMMAND.matcher(m.group(1)).results())
                .map(m -> m.group(1)).toList();
    }

    private static List<String> names(String object, String command, String help) {
        TreeSet<String> names = ALIASES.matcher(help).results()
                .flatMap(m -> List.of(m.group(1).split(", ")).stream())
                .collect(Collectors.toCollection(TreeSet::new));
        names.add("docker " + object + " " + command);
        return List.copyOf(names);
    }

    private static List<String> options(String help) {
        return OPTION.matcher(help).results().map(m -> m.group(1)).distinct().toList();
    }
}
