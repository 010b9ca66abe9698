// SPDX-License-Identifier: Apache-2.0
package mason.engine.config;

import static java.util.Objects.requireNonNullElse;

import com.google.gson.annotations.SerializedName;
import java.util.List;
import java.util.Map;

/**
 * Devices that a driver of Docker would find: {@code docker run --gpus}.
 *
 * @param count -1 for all
 * @param capabilities one of these lists
 */
public record DeviceRequest(String driver, int count,
        @SerializedName("DeviceIDs") List<String> deviceIds,
        List<List<String>> capabilities, Map<String, String> options) {

    public DeviceRequest {
        driver = requireNonNullElse(driver, "");
        deviceIds = requireNonNullElse(deviceIds, List.of());
        capabilities = requireNonNullElse(capabilities, List.of());
        options = requireNonNullElse(options, Map.of());
    }
}
