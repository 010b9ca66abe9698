// SPDX-License-Identifier: Apache-2.0
package mason.engine.image;

import java.util.Map;
import mason.engine.json.Json;

/**
 * What an image was made for, in the words of Go: OCI image specification,
 * image-index.md, "platform".
 *
 * @param architecture nothing if the image doesn't say
 */
public record Platform(String system, String architecture) {

    private static final Map<String, String> IN_WORDS_OF_GO =
            Map.of("aarch64", "arm64", "x86_64", "amd64", "i386", "386");
    /** What the processors of an architecture can run besides. */
    private static final Map<String, String> OLDER =
            Map.of("amd64", "386", "arm64", "arm");

    static Platform of(Json json) {
        return new Platform(json.at("os").text(), json.at("architecture").text());
    }

    public static Platform ofThisMachine() {
        String name = System.getProperty("os.arch");
        return new Platform("linux", IN_WORDS_OF_GO.getOrDefault(name, name));
    }

    boolean canRun(Platform other) {
        return other.system.isEmpty() && other.architecture.isEmpty()
                || other.system.equals(system) && (other.architecture.isEmpty()
                        || other.architecture.equals(architecture)
                        || other.architecture.equals(OLDER.get(architecture)));
    }

    /** Such as linux/arm64. */
    @Override
    public String toString() {
        return system + "/" + architecture;
    }
}
