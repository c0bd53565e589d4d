package io.github.qualirepar.adapter.ecosystem;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import okhttp3.Interceptor;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import okhttp3.ResponseBody;
import okio.BufferedSink;
import org.jspecify.annotations.Nullable;
import retrofit2.Retrofit;
import retrofit2.converter.jackson.JacksonConverterFactory;

/**
 * The HTTP clients of one connection, sharing one pool. They repeat nothing by themselves: what is sent again, and when,
 * stands in {@link Retries}. None follows a redirect: it would carry a token or a document to another host.
 */
final class HttpClients {

    private final OkHttpClient calls;
    private final EcosystemApi callApi;
    private final EcosystemApi uploadApi;
    private final ProbeApi probeApi;

    HttpClients(Config config) {
        calls = base(config).build();
        OkHttpClient uploads = calls.newBuilder()
                .readTimeout(config.uploadTimeout())
                .writeTimeout(config.uploadTimeout())
                .callTimeout(config.uploadTimeout())
                .build();
        callApi = routes(config, calls).create(EcosystemApi.class);
        uploadApi = routes(config, uploads).create(EcosystemApi.class);
        probeApi = routes(config, calls).create(ProbeApi.class);
    }

    /** For calls of the API. */
    EcosystemApi calls() {
        return callApi;
    }

    /** For documents, which may take longer. */
    EcosystemApi uploads() {
        return uploadApi;
    }

    /** For what only a probe asks. */
    ProbeApi probe() {
        return probeApi;
    }

    void close() {
        calls.connectionPool().evictAll();
    }

    private static OkHttpClient.Builder base(Config config) {
        Duration whole = config.connectTimeout().plus(config.readTimeout());
        OkHttpClient.Builder builder = new OkHttpClient.Builder()
                .retryOnConnectionFailure(false)
                .followRedirects(false)
                .followSslRedirects(false)
                .connectTimeout(config.connectTimeout())
                .readTimeout(config.readTimeout())
                .writeTimeout(config.readTimeout())
                .callTimeout(whole)
                .addInterceptor(HttpClients::sentOnce)
                .addInterceptor(chain -> takenIn(chain, config.maxAnswerBytes()))
                // A network interceptor runs once the connection stands, just before the first byte leaves.
                .addNetworkInterceptor(chain -> {
                    SendMark.of(chain.request()).setSent();
                    return chain.proceed(chain.request());
                });
        if (config.proxy() != null) {
            builder.proxy(config.proxy());
        }
        if (config.trustStore() != null) {
            trust(builder, config.trustStore());
        }
        return builder;
    }

    private static Retrofit routes(Config config, OkHttpClient client) {
        return new Retrofit.Builder()
                .baseUrl(config.baseUrl())
                .callFactory(request -> client.newCall(SendMark.on(request)))
                .addConverterFactory(JacksonConverterFactory.create(RequestJson.mapper()))
                .build();
    }

    /** Takes the whole answer in, up to a limit, so that a broken connection shows here and nowhere later. */
    private static Response takenIn(Interceptor.Chain chain, long limit) throws IOException {
        try (Response response = chain.proceed(chain.request())) {
            ResponseBody body = response.peekBody(limit + 1);
            if (body.contentLength() > limit) {
                throw new NoAnswer.AnswerTooLarge(limit);
            }
            return response.newBuilder().body(body).build();
        }
    }

    /**
     * Marks a body as sendable once: OkHttp repeats a request by itself when 503 comes with {@code Retry-After: 0},
     * whatever the setting for connection failures.
     */
    private static Response sentOnce(Interceptor.Chain chain) throws IOException {
        Request request = chain.request();
        RequestBody body = request.body();
        if (body == null) {
            return chain.proceed(request);
        }
        return chain.proceed(
                request.newBuilder().method(request.method(), new OneShot(body)).build());
    }

    private static void trust(OkHttpClient.Builder builder, KeyStore store) {
        try {
            if (store.size() == 0) {
                throw new IllegalArgumentException("the trust store holds no certificate");
            }
            TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            factory.init(store);
            X509TrustManager manager = x509Of(factory.getTrustManagers());
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, new TrustManager[] {manager}, null);
            builder.sslSocketFactory(context.getSocketFactory(), manager);
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("the trust store cannot be used", e);
        }
    }

    private static X509TrustManager x509Of(TrustManager[] managers) {
        List<X509TrustManager> found = new ArrayList<>();
        for (TrustManager manager : managers) {
            if (manager instanceof X509TrustManager x509) {
                found.add(x509);
            }
        }
        if (found.size() != 1) {
            throw new IllegalArgumentException("the trust store gives no single trust manager");
        }
        return found.get(0);
    }

    private static final class OneShot extends RequestBody {
        private final RequestBody body;

        OneShot(RequestBody body) {
            this.body = body;
        }

        @Override
        public @Nullable MediaType contentType() {
            return body.contentType();
        }

        @Override
        public long contentLength() throws IOException {
            return body.contentLength();
        }

        @Override
        public void writeTo(BufferedSink sink) throws IOException {
            body.writeTo(sink);
        }

        @Override
        public boolean isOneShot() {
            return true;
        }
    }
}
