// SPDX-License-Identifier: Apache-2.0
package mason.engine.cli;

import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import java.io.IOException;
import mason.engine.client.Api;
import mason.engine.client.RefusedException;
import mason.engine.client.Request;
import mason.engine.container.Engine;
import mason.launch.ExitCode;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Options;

/** {@code mason inspect}: all that is known of containers. */
final class InspectCommand implements Subcommand {

    @Override
    public String help() {
        return "Usage: mason inspect CONTAINER [CONTAINER...]\n\nPrints, as JSON, all"
                + " that is known of containers.\n";
    }

    @Override
    public Options options() {
        return new Options();
    }

    @Override
    public int perform(Engine engine, CommandLine line) throws IOException {
        if (line.getArgList().isEmpty()) {
            throw new UsageException("the container is missing");
        }
        Api api = Api.of(engine);
        JsonArray found = new JsonArray();
        int code = 0;
        for (String name : line.getArgList()) {
            try {
                found.add(api.send(Request.get("containers", name, "json")).checked()
                        .json());
            } catch (RefusedException e) {
                System.err.println("mason: " + e.getMessage());
                code = ExitCode.ENGINE;
            }
        }
        System.out.println(new GsonBuilder().setPrettyPrinting().disableHtmlEscaping()
                .serializeNulls().create().toJson(found));
        return code;
    }
}
