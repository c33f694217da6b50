window.YTD.follower.part0 = [
  {
    "follower": {
      "accountId": "305512871",
      "userLink": "https://twitter.com/intent/user?user_id=305512871"
    }
  }
]