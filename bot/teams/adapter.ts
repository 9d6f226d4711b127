import {
  type Activity,
  CallerIdConstants,
  CloudAdapter,
  ConfigurationBotFrameworkAuthentication,
  type InvokeResponse,
  type TurnContext,
} from 'botbuilder'
import type { Config } from '../config'
import { mayBeTeams, refusal, teamsIssuer } from './gate'

/** Who knocked and may not come in; `why` is for the log alone. */
export class Refused extends Error {
  override readonly name = 'Refused'
  constructor(
    readonly status: 401 | 403,
    readonly why: string,
  ) {
    super(why)
  }
}

/**
 * Botbuilder's adapter with the gate before every handler. Its own `process` is not used, because that puts an error's
 * message into the answer.
 */
export class Adapter extends CloudAdapter {
  constructor(private readonly config: Config) {
    super(authenticationOf(config))
  }

  /** Checks the token, then the gate, then runs the turn; answers with what an invoke is to be told. Throws `Refused`. */
  async admit(
    header: string,
    activity: Activity,
    logic: (context: TurnContext) => Promise<void>,
  ): Promise<InvokeResponse | undefined> {
    if (!this.config.LOCAL_MODE && !mayBeTeams(header, this.config)) throw new Refused(401, 'not a token of Teams')
    const caller = await this.botFrameworkAuthentication
      .authenticateRequest(activity, header)
      .catch((error: unknown) => {
        throw new Refused(401, error instanceof Error ? error.message : 'token')
      })
    const why = refusal(activity, this.config)
    if (why) throw new Refused(403, why)
    return this.processActivity(caller, activity, logic)
  }
}

/** Typed for an absent app in local mode only, where the token is not asked for; `readConfig` has made sure of the rest. */
function authenticationOf(config: Config): ConfigurationBotFrameworkAuthentication {
  if (config.LOCAL_MODE) return new ConfigurationBotFrameworkAuthentication({})
  return new ConfigurationBotFrameworkAuthentication({
    MicrosoftAppType: config.MICROSOFT_APP_TYPE,
    MicrosoftAppId: config.MICROSOFT_APP_ID ?? '',
    MicrosoftAppTenantId: config.MICROSOFT_APP_TENANT_ID ?? '',
    MicrosoftAppPassword: config.MICROSOFT_APP_PASSWORD ?? '',
    ...(config.OPENID_METADATA_URL
      ? { ...publicCloud, ToBotFromChannelOpenIdMetadataUrl: config.OPENID_METADATA_URL }
      : {}),
  })
}

/** Botbuilder drops all that it knows of Microsoft's public cloud, the issuer too, when it is told one thing otherwise. */
const publicCloud = {
  ToBotFromChannelTokenIssuer: teamsIssuer,
  ToBotFromEmulatorOpenIdMetadataUrl: 'https://login.microsoftonline.com/common/v2.0/.well-known/openid-configuration',
  ToChannelFromBotLoginUrl: 'https://login.microsoftonline.com/botframework.com',
  ToChannelFromBotOAuthScope: 'https://api.botframework.com',
  OAuthUrl: 'https://api.botframework.com',
  CallerId: CallerIdConstants.PublicAzureChannel,
}
