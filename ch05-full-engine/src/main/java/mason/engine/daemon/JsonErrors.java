// SPDX-License-Identifier: Apache-2.0
package mason.engine.daemon;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** What Jetty refuses by itself, a request that is no HTTP, in the form of the API. */
final class JsonErrors implements Request.Handler {

    private static final int BROKEN = 400;

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        int status = Math.max(response.getStatus(), BROKEN);
        String text = "{\"message\":\"the request is not valid HTTP\"}";
        response.setStatus(status);
        response.getHeaders()
                .put(new HttpField(HttpHeader.CONTENT_TYPE, "application/json"));
        response.write(true, ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)),
                callback);
        return true;
    }
}
