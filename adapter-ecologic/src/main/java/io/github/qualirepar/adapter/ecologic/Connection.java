package io.github.qualirepar.adapter.ecologic;

import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Duration;
import java.util.Arrays;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import okhttp3.ConnectionPool;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import retrofit2.Retrofit;
import retrofit2.converter.jackson.JacksonConverterFactory;

/**
 * The HTTP clients of one account. They share one pool of connections and differ in what matters: reads may be repeated
 * on another connection, what changes something never; uploads have longer time-outs. None follows a redirect.
 */
final class Connection implements AutoCloseable {
    private final ConnectionPool pool = new ConnectionPool();
    private final EcologicApi reads;
    private final EcologicApi changes;
    private final EcologicApi uploads;
    private final ProbeApi probes;

    /**
     * @throws IllegalArgumentException if the trust store cannot be used
     */
    Connection(Config config) {
        OkHttpClient readClient = client(config);
        // With the default, a POST on a pooled connection that breaks is sent a second time.
        OkHttpClient changeClient =
                readClient.newBuilder().retryOnConnectionFailure(false).build();
        Duration upload = config.uploadTimeout();
        OkHttpClient uploadClient = changeClient
                .newBuilder()
                .readTimeout(upload)
                .writeTimeout(upload)
                .callTimeout(config.connectTimeout().plus(upload).plus(config.readTimeout()))
                .build();
        this.reads = api(config, readClient);
        this.changes = api(config, changeClient);
        this.uploads = api(config, uploadClient);
        // Once each, and a large document among them.
        this.probes = retrofit(config, uploadClient).create(ProbeApi.class);
    }

    EcologicApi reads() {
        return reads;
    }

    EcologicApi changes() {
        return changes;
    }

    EcologicApi uploads() {
        return uploads;
    }

    ProbeApi probes() {
        return probes;
    }

    /** Closes the connections that are idle. */
    @Override
    public void close() {
        pool.evictAll();
    }

    private OkHttpClient client(Config config) {
        OkHttpClient.Builder builder = new OkHttpClient.Builder()
                .connectionPool(pool)
                .connectTimeout(config.connectTimeout())
                .readTimeout(config.readTimeout())
                .writeTimeout(config.readTimeout())
                // An answer that trickles in must end as well, and before the lease of the operation does.
                .callTimeout(config.connectTimeout().plus(config.readTimeout().multipliedBy(2)))
                .followRedirects(false)
                .followSslRedirects(false)
                .proxy(config.proxy())
                .eventListenerFactory(SendWatch::of)
                .addInterceptor(headers(config.apiKey()));
        KeyStore trusted = config.trustStore();
        if (trusted != null) {
            trust(builder, trusted);
        }
        return builder.build();
    }

    /** The key goes with every call under exactly this name (contract section 2, quirk 10); a probe may say another. */
    private static Interceptor headers(String apiKey) {
        return chain -> {
            ProbeApi.Key other = chain.request().tag(ProbeApi.Key.class);
            String key = other == null ? apiKey : other.value();
            Request.Builder request = chain.request().newBuilder().header("Accept", "application/json");
            return chain.proceed((key == null ? request : request.header("api_key", key)).build());
        };
    }

    private static EcologicApi api(Config config, OkHttpClient client) {
        return retrofit(config, client).create(EcologicApi.class);
    }

    private static Retrofit retrofit(Config config, OkHttpClient client) {
        return new Retrofit.Builder()
                .baseUrl(config.baseUrl())
                .client(client)
                .addConverterFactory(JacksonConverterFactory.create(Json.MAPPER, EcologicApi.JSON))
                .build();
    }

    private static void trust(OkHttpClient.Builder builder, KeyStore trusted) {
        try {
            TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            factory.init(trusted);
            X509TrustManager manager = Arrays.stream(factory.getTrustManagers())
                    .filter(X509TrustManager.class::isInstance)
                    .map(X509TrustManager.class::cast)
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("the trust store holds no certificates"));
            SSLContext tls = SSLContext.getInstance("TLS");
            tls.init(null, new TrustManager[] {manager}, null);
            builder.sslSocketFactory(tls.getSocketFactory(), manager);
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("the trust store cannot be used", e);
        }
    }
}
