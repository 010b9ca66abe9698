// SPDX-License-Identifier: Apache-2.0
package mason.engine.network;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Ports one after the other; from 0 to 0, it is for the kernel to choose one. */
public record PortRange(int first, int last) {

    public static final PortRange ANY = new PortRange(0, 0);
    static final int LAST = 65535;

    private static final Pattern FORM = Pattern.compile("([0-9]{1,5})(?:-([0-9]{1,5}))?");

    /** @param name what it is called in what is said when it is no range */
    static PortRange parse(String text, String name) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            throw invalid(text, name);
        }
        int first = Integer.parseInt(form.group(1));
        int last = form.group(2) == null ? first : Integer.parseInt(form.group(2));
        if (last > LAST || last < first) {
            throw invalid(text, name);
        }
        return new PortRange(first, last);
    }

    private static IllegalArgumentException invalid(String text, String name) {
        return new IllegalArgumentException("invalid " + name + ": [" + text + "]");
    }

    int size() {
        return last - first + 1;
    }

    /** The one at that place, from 0. */
    PortRange only(int index) {
        return new PortRange(first + index, first + index);
    }

    @Override
    public String toString() {
        return first == last ? "" + first : first + "-" + last;
    }
}
