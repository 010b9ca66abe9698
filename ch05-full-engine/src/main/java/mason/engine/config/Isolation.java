// SPDX-License-Identifier: Apache-2.0
package mason.engine.config;

import static java.util.Objects.requireNonNullElse;

import com.google.gson.annotations.SerializedName;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What separates a container from the host, and what it may do.
 *
 * @param shmSize bytes; 0 for the standard
 * @param maskedPaths the standard ones if they are missing
 * @param readonlyPaths the standard ones if they are missing
 * @param isolation of Windows; said back as it was asked
 * @param runtime {@code runc} is what clients call the standard one
 */
public record Isolation(List<String> capAdd, List<String> capDrop,
        List<String> securityOpt, boolean privileged, boolean readonlyRootfs,
        String pidMode, String ipcMode, @SerializedName("UTSMode") String utsMode,
        String usernsMode, String cgroupnsMode, List<String> groupAdd, int oomScoreAdj,
        Map<String, String> sysctls, long shmSize, Optional<List<String>> maskedPaths,
        Optional<List<String>> readonlyPaths, boolean init, String isolation,
        String runtime) {

    /** All that the engine may do. */
    public static final Isolation PRIVILEGED = new Isolation(null, null, null, true,
            false, null, null, null, null, null, null, 0, null, 0, null, null, false,
            null, null);

    public Isolation {
        capAdd = requireNonNullElse(capAdd, List.of());
        capDrop = requireNonNullElse(capDrop, List.of());
        securityOpt = requireNonNullElse(securityOpt, List.of());
        pidMode = requireNonNullElse(pidMode, "");
        ipcMode = requireNonNullElse(ipcMode, "");
        utsMode = requireNonNullElse(utsMode, "");
        usernsMode = requireNonNullElse(usernsMode, "");
        cgroupnsMode = requireNonNullElse(cgroupnsMode, "");
        groupAdd = requireNonNullElse(groupAdd, List.of());
        sysctls = requireNonNullElse(sysctls, Map.of());
        maskedPaths = requireNonNullElse(maskedPaths, Optional.empty());
        readonlyPaths = requireNonNullElse(readonlyPaths, Optional.empty());
        isolation = requireNonNullElse(isolation, "");
        runtime = runtime == null || runtime.isEmpty() ? "runc" : runtime;
    }
}
