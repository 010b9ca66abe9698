// SPDX-License-Identifier: Apache-2.0
package mason.linux;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Collectors;

/** How C calls are sent to another process of this program: as a list of words. */
public final class CallEncoding {

    private final List<String> words = new ArrayList<>();

    private CallEncoding() {
    }

    public static List<String> encode(List<CCall> calls) {
        CallEncoding encoding = new CallEncoding();
        calls.forEach(encoding::add);
        return encoding.words;
    }

    private void add(CCall call) {
        words.add(call.function());
        words.add(Boolean.toString(call.always()));
        addAll(call.tolerated().stream().map(e -> "" + e.number()).toList());
        words.add("" + call.arguments().size());
        call.arguments().forEach(this::add);
    }

    private void add(Argument argument) {
        words.add(argument.getClass().getSimpleName());
        if (argument instanceof Argument.Word word) {
            addAll(List.of("" + word.value(), word.text()));
        } else if (argument instanceof Argument.Text text) {
            addAll(List.of(text.value()));
        } else if (argument instanceof Argument.Texts texts) {
            addAll(texts.strings());
        } else if (argument instanceof Argument.Environment environment) {
            addAll(environment.values().strings());
        } else if (argument instanceof Argument.Struct struct) {
            addAll(List.of(text(struct.content()), struct.text()));
        } else if (argument instanceof Argument.Pointing struct) {
            addAll(List.of(text(struct.content()), "" + struct.at(),
                    text(struct.target()), struct.text()));
        } else {
            addAll(List.of());
        }
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private void addAll(List<String> some) {
        words.add("" + some.size());
        words.addAll(some);
    }

    public static List<CCall> decode(List<String> words) {
        List<CCall> calls = new ArrayList<>();
        Iterator<String> next = words.iterator();
        while (next.hasNext()) {
            calls.add(call(next));
        }
        return calls;
    }

    private static CCall call(Iterator<String> next) {
        String function = next.next();
        boolean always = Boolean.parseBoolean(next.next());
        List<Errno> tolerated = some(next).stream()
                .map(n -> new Errno(Integer.parseInt(n))).toList();
        List<Argument> arguments = new ArrayList<>();
        for (int left = Integer.parseInt(next.next()); left > 0; left--) {
            arguments.add(argument(next.next(), some(next)));
        }
        return new CCall(function, arguments,
                tolerated.stream().collect(Collectors.toSet()), always);
    }

    private static Argument argument(String kind, List<String> w) {
        return switch (kind) {
            case "Word" -> new Argument.Word(Long.parseLong(w.get(0)), w.get(1));
            case "Text" -> new Argument.Text(w.get(0));
            case "Texts" -> Argument.Texts.of(w);
            case "Environment" -> new Argument.Environment(Argument.Texts.of(w));
            case "Struct" -> new Argument.Struct(bytes(w.get(0)), w.get(1));
            case "Pointing" -> new Argument.Pointing(bytes(w.get(0)),
                    Integer.parseInt(w.get(1)), bytes(w.get(2)), w.get(3));
            case "First" -> new Argument.First();
            default -> throw new IllegalArgumentException("unknown kind [" + kind + "]");
        };
    }

    private static List<String> some(Iterator<String> next) {
        List<String> some = new ArrayList<>();
        for (int left = Integer.parseInt(next.next()); left > 0; left--) {
            some.add(next.next());
        }
        return some;
    }
}
