import type { Job } from './feature'
import type { Services } from './services'

/** Runs jobs, each at its own pace and never two of one at a time. A job that fails is told and tried at its next turn. */
export function createScheduler(jobs: readonly Job[], services: Services) {
  const running = new Map<string, Promise<void>>()

  const once = (job: Job): Promise<void> => {
    const going = running.get(job.name)
    if (going) return going
    const run = Promise.resolve()
      .then(() => job.run(services))
      .catch((error: unknown) => services.log.error({ job: job.name, err: error }, 'a job failed'))
      .finally(() => running.delete(job.name))
    running.set(job.name, run)
    return run
  }

  let timers: NodeJS.Timeout[] = []
  return {
    /** Runs every job now, then each at its pace, until stopped. */
    start: (): void => {
      for (const job of jobs) void once(job)
      timers = jobs.map((job) => setInterval(() => void once(job), job.every * 1000).unref())
    },
    runAll: async (): Promise<void> => {
      await Promise.all(jobs.map(once))
    },
    stop: async (): Promise<void> => {
      for (const timer of timers) clearInterval(timer)
      await Promise.all(running.values())
    },
  }
}
