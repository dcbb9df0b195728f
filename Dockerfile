# docker build -t briefing-bot .
# docs/operations.md says how it is run.
FROM mcr.microsoft.com/dotnet/sdk:10.0-noble AS build
WORKDIR /source
# What is restored changes seldom: a layer of its own, and exactly what the lock files name.
COPY global.json Directory.Build.props Directory.Packages.props .editorconfig ./
COPY src/Briefing.Knowledge/Briefing.Knowledge.csproj src/Briefing.Knowledge/packages.lock.json src/Briefing.Knowledge/
COPY src/Briefing.Conversation/Briefing.Conversation.csproj src/Briefing.Conversation/packages.lock.json src/Briefing.Conversation/
COPY src/Briefing.Channels/Briefing.Channels.csproj src/Briefing.Channels/packages.lock.json src/Briefing.Channels/
COPY src/Briefing.Host/Briefing.Host.csproj src/Briefing.Host/packages.lock.json src/Briefing.Host/
RUN dotnet restore src/Briefing.Host --locked-mode
COPY appsettings.json ./
COPY dialogs dialogs
COPY src src
RUN dotnet publish src/Briefing.Host --no-restore --configuration Release --output /app

FROM mcr.microsoft.com/dotnet/aspnet:10.0-noble
RUN apt-get update \
 && apt-get install --yes --no-install-recommends poppler-utils \
 && rm -rf /var/lib/apt/lists/* \
 && install --directory --owner=$APP_UID --group=$APP_UID --mode=0700 /data
WORKDIR /app
COPY --from=build /app ./
# Nothing is written but the store; a debugger cannot attach.
ENV BRIEFING_STORE=/data/briefing.db \
    BRIEFING_URLS=http://0.0.0.0:3978 \
    DOTNET_EnableDiagnostics=0
VOLUME /data
EXPOSE 3978
USER $APP_UID
# Turns at work are finished before it ends: give it 40 s (docker stop --time 40).
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=30s --timeout=10s --start-period=120s --retries=3 CMD ["dotnet", "Briefing.Host.dll", "health"]
ENTRYPOINT ["dotnet", "Briefing.Host.dll"]
CMD ["serve"]
