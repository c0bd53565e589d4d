package io.github.qualirepar.adapter.ecologic;

import okhttp3.HttpUrl;
import okhttp3.RequestBody;
import okhttp3.ResponseBody;
import org.jspecify.annotations.Nullable;
import retrofit2.Call;
import retrofit2.http.Body;
import retrofit2.http.GET;
import retrofit2.http.POST;
import retrofit2.http.Streaming;
import retrofit2.http.Tag;
import retrofit2.http.Url;

/** Calls with any address and body: a probe asks what the adapter itself never would. */
interface ProbeApi {

    /**
     * The key that a call goes with instead of the account's.
     *
     * @param value the key, {@code null} = none at all
     */
    record Key(@Nullable String value) {

        /** Shows no key. */
        @Override
        public String toString() {
            return "Key";
        }
    }

    @Streaming
    @GET
    Call<ResponseBody> get(@Url HttpUrl url, @Tag SendWatch watch, @Tag @Nullable Key key);

    @Streaming
    @POST
    Call<ResponseBody> post(@Url HttpUrl url, @Body RequestBody body, @Tag SendWatch watch);
}
