// SPDX-License-Identifier: Apache-2.0
package mason.engine.container;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mason.engine.config.HostConfig;
import mason.engine.config.Resources;
import mason.engine.config.RestartPolicy;
import mason.engine.config.Upkeep;
import mason.engine.json.DockerJson;

/**
 * What is to be changed of a container: {@code docker update}.
 *
 * @param resources empty and 0 for what stays as it is
 * @param restartPolicy nothing for the one it has
 */
public record UpdateRequest(Resources resources, Optional<RestartPolicy> restartPolicy) {

    private static final List<String> CHANGEABLE = List.of("BlkioWeight", "CpuShares",
            "NanoCpus", "CpuPeriod", "CpuQuota", "CpusetCpus", "CpusetMems", "Memory",
            "MemorySwap", "MemoryReservation", "PidsLimit", "CpuRealtimePeriod",
            "CpuRealtimeRuntime");

    /**
     * @throws ConflictException when the change contradicts what the container has
     */
    HostConfig applied(HostConfig before) throws IOException {
        check(before);
        Upkeep upkeep = before.upkeep();
        return new HostConfig(applied(before.resources()), before.isolation(),
                before.storage(), before.networking(),
                new Upkeep(restartPolicy.orElse(upkeep.restartPolicy()),
                        upkeep.logConfig(), upkeep.autoRemove(), upkeep.annotations()));
    }

    private Resources applied(Resources before) throws IOException {
        JsonObject all = DockerJson.tree(before).getAsJsonObject();
        JsonObject unchanged = DockerJson.tree(
                DockerJson.read("{}", Resources.class)).getAsJsonObject();
        for (Map.Entry<String, JsonElement> each : DockerJson.tree(resources)
                .getAsJsonObject().entrySet()) {
            if (CHANGEABLE.contains(each.getKey())
                    && !each.getValue().equals(unchanged.get(each.getKey()))) {
                all.add(each.getKey(), each.getValue());
            }
        }
        return DockerJson.read(all, Resources.class);
    }

    private void check(HostConfig before) {
        Resources now = before.resources();
        refuse(resources.nanoCpus() > 0 && now.cpuPeriod() > 0, "Conflicting options:"
                + " Nano CPUs cannot be updated as CPU Period has already been set");
        refuse(resources.nanoCpus() > 0 && now.cpuQuota() > 0, "Conflicting options:"
                + " Nano CPUs cannot be updated as CPU Quota has already been set");
        refuse(resources.cpuPeriod() > 0 && now.nanoCpus() > 0, "Conflicting options:"
                + " CPU Period cannot be updated as NanoCPUs has already been set");
        refuse(resources.cpuQuota() > 0 && now.nanoCpus() > 0, "Conflicting options:"
                + " CPU Quota cannot be updated as NanoCPUs has already been set");
        refuse(resources.memorySwap() == 0 && now.memorySwap() > 0
                && resources.memory() > now.memorySwap(),
                "Memory limit should be smaller"
                        + " than already set memoryswap limit, update the memoryswap at"
                        + " the same time");
        refuse(before.upkeep().autoRemove() && restartPolicy
                .filter(p -> !p.name().equals("no")).isPresent(), "Restart policy cannot"
                        + " be updated because AutoRemove is enabled for the container");
    }

    private static void refuse(boolean isWrong, String why) {
        if (isWrong) {
            throw new ConflictException(why);
        }
    }
}
