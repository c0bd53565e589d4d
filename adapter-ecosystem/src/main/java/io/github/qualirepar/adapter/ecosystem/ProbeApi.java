package io.github.qualirepar.adapter.ecosystem;

import okhttp3.RequestBody;
import okhttp3.ResponseBody;
import org.jspecify.annotations.Nullable;
import retrofit2.Call;
import retrofit2.http.Body;
import retrofit2.http.DELETE;
import retrofit2.http.GET;
import retrofit2.http.Header;
import retrofit2.http.Headers;
import retrofit2.http.POST;
import retrofit2.http.Url;

/** Calls with any path and body: a probe asks what the adapter itself never would. Paths are relative. */
interface ProbeApi {

    @Headers(EcosystemApi.ACCEPT_JSON)
    @GET
    Call<ResponseBody> get(@Url String path, @Header(EcosystemApi.AUTHORIZATION) @Nullable String bearer);

    @Headers({EcosystemApi.ACCEPT_JSON, EcosystemApi.JSON_BODY})
    @POST
    Call<ResponseBody> post(
            @Url String path, @Header(EcosystemApi.AUTHORIZATION) @Nullable String bearer, @Body RequestBody body);

    @Headers(EcosystemApi.ACCEPT_JSON)
    @DELETE
    Call<ResponseBody> delete(@Url String path, @Header(EcosystemApi.AUTHORIZATION) @Nullable String bearer);
}
